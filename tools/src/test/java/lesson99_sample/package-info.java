/** Sample code of students, for the tests of the harness; the checks of it are in {@code lesson98_checks}. */
package lesson99_sample;
