package gates;

import java.util.List;
import java.util.stream.Stream;

/** Wrong files of lesson 5, of both its parts. */
final class WrongFilesOfLesson05 {

    static final List<WrongFile> ALL = Stream.of(WrongFilesOfLesson05A.ALL, WrongFilesOfLesson05B.ALL).flatMap(List::stream).toList();

    private WrongFilesOfLesson05() {
    }
}
