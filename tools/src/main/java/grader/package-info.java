/**
 * Grading of submissions that nobody has read. A submission passes through clear parts, one package each:
 * {@code ingest} reads it, {@code compile} compiles it in a JVM of its own, {@code gate} reads its classes before one
 * is loaded, {@code worker} runs the checks in another JVM, {@code journal} keeps what is done, {@code report} writes
 * what instructor and students get. This package holds what they hand each other, and {@link grader.Grading}, which
 * leads a submission through them.
 */
package grader;
