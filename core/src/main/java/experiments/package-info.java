/**
 * What the experiments of a lesson are made of: {@link experiments.LessonExperiments} lists them,
 * {@link experiments.Lab} is where they print, count and draw, {@link experiments.Table} lines up their numbers.
 */
package experiments;
