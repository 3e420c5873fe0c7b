/**
 * What instructor and students get: from a {@link grader.Gradebook} the tables, pages and files in one folder, written by
 * {@link grader.report.Reports}. The same gradebook and settings give the same bytes; only what changed is written.
 */
package grader.report;
