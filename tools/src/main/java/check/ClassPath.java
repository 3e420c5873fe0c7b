package check;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The class path of this program. */
public final class ClassPath {

    private ClassPath() {
    }

    /** Returns its folders and jars in order; under Surefire, which hides them behind a jar of its own, those that it names in a property. */
    public static List<Path> ofThisProgram() {
        String places = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(places.split(File.pathSeparator)).filter(place -> !place.isEmpty()).map(Path::of).toList();
    }
}
