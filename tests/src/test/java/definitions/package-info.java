/**
 * Slow and plain oracles: every operation once more, written as its definition and by another way than the reference
 * solutions, so that the two can be compared.
 */
package definitions;
