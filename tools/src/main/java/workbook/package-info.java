/**
 * The workbook as text: which lessons there are, how a solution becomes the student's skeleton, where a lesson's hints,
 * reasons and exercises are written down, and what a student has solved so far. Nothing here runs a student's code.
 */
package workbook;
