/**
 * Runs the checks of a submission in a JVM of its own that nothing of it can get out of. {@link grader.worker.Workers} is the
 * grader's side, {@link grader.worker.Worker} the program in that JVM; {@link grader.worker.Event}s go from one to the other.
 */
package grader.worker;
