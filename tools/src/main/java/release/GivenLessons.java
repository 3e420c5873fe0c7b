package release;

import java.util.function.Predicate;
import workbook.SkeletonTree;
import workbook.WorkbookFolders;

/** The lessons as students get them: the Java files as solutions makes them, whatever was tried out here, and what stands beside them. */
final class GivenLessons {

    private GivenLessons() {
    }

    /** Puts them into a folder of a parcel. */
    static void addTo(Parcel parcel, String place, WorkbookFolders folders, ReleasedLessons lessons) {
        Predicate<String> released = path -> lessons.all().contains(path.replaceFirst("/.*", ""));
        parcel.addTree(place, folders.lessonSources(), path -> released.test(path) && !path.endsWith(".java"));
        new SkeletonTree(folders).skeletons().forEach((path, content) -> {
            if (released.test(path)) {
                parcel.add(place + "/" + path, content);
            }
        });
    }
}
