/**
 * Reads the classes of a submission before one of them is loaded: {@link grader.gate.Gate} lets them call what is on a list
 * of methods, and nothing else.
 */
package grader.gate;
