/**
 * The watching workbook: one calm screen that follows what the student saves. {@link watch.Watch} decides what happens,
 * {@link watch.Screen} what it looks like, {@link watch.SavedFiles} notices what was saved, {@link watch.Attempt} is what
 * became of it. Only {@code cli.WatchCommand} knows terminals and keys.
 */
package watch;
