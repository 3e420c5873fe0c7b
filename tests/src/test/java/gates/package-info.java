/** Checks of the workbook itself: that the checks catch what they should, and that lessons, hints and READMEs belong together. */
package gates;
