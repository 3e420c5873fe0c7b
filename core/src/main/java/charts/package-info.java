/**
 * Pictures of matrices and curves, drawn without a display and saved as PNG: {@link charts.HeatMap} for one matrix,
 * {@link charts.PictureGrid} for several side by side, {@link charts.LineChart} for curves, {@link charts.Sketch} for a quick
 * look at any of these.
 */
package charts;
