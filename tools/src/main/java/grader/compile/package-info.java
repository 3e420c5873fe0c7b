/**
 * Compiles submissions: {@link grader.compile.CompileServer} hands one lesson at a time to a JVM that runs nothing but the
 * compiler, since source text alone can exhaust it.
 */
package grader.compile;
