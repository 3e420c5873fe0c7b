package release;

import grader.Kit;
import grader.KitFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import workbook.TextFile;
import workbook.WorkbookFolders;

/**
 * The autograder that engines run: {@code setup.sh} and {@code run_autograder} as Gradescope calls them, the options to grade with, and
 * the {@link KitFolder kit}. Everything is in it but a JDK.
 *
 * @see <a href="https://gradescope-autograders.readthedocs.io/en/latest/specs/">Gradescope's specification</a>
 */
final class Autograder {

    private static final String KIT = "kit/";
    private static final List<String> PROGRAMS = List.of("setup.sh", "prepare.sh", "grade.sh", "run_autograder");

    private final Parcel parcel = new Parcel();

    private Autograder() {
    }

    /**
     * Puts it together.
     *
     * @param hidden the folder of the class files of checks that are kept apart, with a folder for each lesson
     * @param seed   what the hidden numbers are drawn from, for every student the same
     */
    static Parcel of(WorkbookFolders folders, Kit kit, ReleasedLessons lessons, Optional<Path> hidden, long seed) {
        Autograder autograder = new Autograder();
        PROGRAMS.forEach(name -> autograder.parcel.addProgram(name, resource(name)));
        String chosen = lessons.chosen().stream().map(Autograder::number).collect(Collectors.joining(","));
        autograder.parcel.add("options", "--seed " + seed + "\n--lessons " + chosen + "\n");
        autograder.addJars(kit);
        autograder.addClasses(kit, lessons, hidden);
        GivenLessons.addTo(autograder.parcel, KIT + KitFolder.SKELETONS, folders, lessons);
        return autograder.parcel;
    }

    private static String number(String lesson) {
        return lesson.replaceFirst("lesson0*(\\d+)_.*", "$1");
    }

    private void addJars(Kit kit) {
        for (Path place : kit.platform()) {
            String folder = KIT + (kit.libraries().contains(place) ? KitFolder.LIBRARIES : KitFolder.TOOLS) + "/";
            if (Files.isDirectory(place)) { // a module's target/classes
                Parcel jar = new Parcel();
                jar.addTree("", place, path -> true);
                parcel.add(folder + place.toAbsolutePath().getParent().getParent().getFileName() + ".jar", jar.zip());
            } else {
                parcel.add(folder + place.getFileName(), TextFile.bytes(place));
            }
        }
    }

    private void addClasses(Kit kit, ReleasedLessons lessons, Optional<Path> hidden) {
        parcel.addTree(KIT + KitFolder.CHECKS + "/definitions", kit.definitions(), Autograder::isClass);
        for (String lesson : lessons.all()) {
            String checks = KIT + KitFolder.CHECKS + "/" + lesson;
            parcel.addTree(checks, kit.checks(lesson), Autograder::isClass);
            hidden.ifPresent(folder -> parcel.addTree(checks, folder.resolve(lesson), Autograder::isClass));
            parcel.addTree(KIT + KitFolder.REFERENCE + "/" + lesson, kit.reference(lesson), Autograder::isClass);
            parcel.addTree(KIT + KitFolder.REFERENCE_SOURCE + "/" + lesson, kit.referenceSource().resolve(lesson), path -> path.endsWith(".java"));
        }
    }

    private static boolean isClass(String path) {
        return path.endsWith(".class");
    }

    /** Returns a file that stands beside this class. */
    static byte[] resource(String name) {
        try (InputStream in = Autograder.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
