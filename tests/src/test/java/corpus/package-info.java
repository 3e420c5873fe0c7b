/** The grader's corpus: submissions read from text files, handed in as students do, and graded as one class. */
package corpus;
