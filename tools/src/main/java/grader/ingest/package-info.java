/**
 * Reads what students have handed in, whatever it looks like: folders and archives become the texts of the lessons' Java
 * files. Nothing is unpacked to the disk, no link is followed, no size is believed, and no submission stops the reading of another.
 */
package grader.ingest;
