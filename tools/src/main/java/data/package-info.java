/** The published data sets: which there are, whether they are here as published, fetching them. Runs no student's code. */
package data;
