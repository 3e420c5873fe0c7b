/**
 * How fast the products, a convolution and the training of a network are on this machine. Each thing that is measured has
 * a JVM of its own, for a compiler that has seen one backend at work treats the next one differently; they wait for each
 * other and take turns, round by round, so that a disturbed minute disturbs them all alike.
 */
package bench;
