/** What is put around the JVMs that work on strangers' code, and which layers of that are active on this machine. */
package grader.sandbox;
