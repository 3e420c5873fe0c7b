/** Runs checks inside this JVM: compiles lessons one by one, loads them, and asks JUnit. */
package runner;
