/**
 * The checking harness: exercises, trials with named mistakes, messages, time limits, and the card at the end of a run.
 *
 * <p>A check class carries {@link check.Exercise} and holds one or more {@link check.Trial}s. A trial puts the same
 * questions to the student's code, to the definition and to every known mistake, so one description serves the
 * student's message and the gate that keeps the message honest.
 */
package check;
