/** Pictures with labels to learn from: drawn by seeded generators, read from files, or looked at on a contact sheet. */
package datasets;
