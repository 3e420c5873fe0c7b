/**
 * What an instructor hands out or uploads: the students' copy of the workbook, and the autograder that engines such as Gradescope and
 * GitHub run. Runs no student's code.
 */
package release;
