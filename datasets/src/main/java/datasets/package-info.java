/** Pictures and points with labels to learn from: from seeded generators, read from files, looked at on contact sheets. */
package datasets;
