/** A large class of made-up students, and how long it takes to grade them. */
package grader.benchmark;
