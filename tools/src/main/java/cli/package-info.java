/** The command line, {@code ./workbook}: one class a command. */
package cli;
