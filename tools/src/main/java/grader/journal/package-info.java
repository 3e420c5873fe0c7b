/** What has been graded, kept so that a run that was cut off goes on where it stopped, and nothing is done twice. */
package grader.journal;
