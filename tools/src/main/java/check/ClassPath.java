package check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path of this program. */
public final class ClassPath {

    /** The system property that names the places of which this program runs on copies. */
    public static final String PLACES = "workbook.class.path";

    private ClassPath() {
    }

    /**
     * Returns its folders and jars in order; under Surefire, which hides them behind a jar of its own, those that it names in a property,
     * and where the launcher has put jars in the place of folders to start faster, those folders.
     */
    public static List<Path> ofThisProgram() {
        String places = System.getProperty(PLACES, System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
        return Stream.of(places.split(File.pathSeparator)).filter(place -> !place.isEmpty()).map(Path::of).toList();
    }
}
