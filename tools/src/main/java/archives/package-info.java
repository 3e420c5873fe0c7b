/**
 * Reading archives that nobody has looked at, and writing them the same way each time. Nothing here writes a file that an
 * archive names, follows a link or believes a size: what is read is what is there, up to a limit that the caller gives.
 */
package archives;
