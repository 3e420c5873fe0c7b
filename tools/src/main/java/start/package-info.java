/** What makes a JVM start fast, for the command line and for the grader's workers. */
package start;
