/**
 * Benchmarks with JMH, for those who change the core: what {@code ./workbook bench} shows, with JMH's care. Compiled and
 * run under the profile {@code jmh} only.
 */
package benchmarks;
