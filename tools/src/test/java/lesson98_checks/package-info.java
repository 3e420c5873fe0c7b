/** Checks of the sample code in {@code lesson99_sample}, run by the tests of the harness and by nothing else. */
package lesson98_checks;
