package gates;

import java.util.List;
import java.util.stream.Stream;

/** Wrong files of lesson 9. */
final class WrongFilesOfLesson09 {

    static final List<WrongFile> ALL = Stream.of(WrongFilesOfLesson09A.ALL, WrongFilesOfLesson09B.ALL).flatMap(List::stream).toList();

    private WrongFilesOfLesson09() {
    }
}
