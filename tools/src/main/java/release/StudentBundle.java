package release;

import grader.Kit;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import runner.Compiler;
import runner.DoesNotCompile;
import workbook.TextFile;
import workbook.WorkbookException;
import workbook.WorkbookFolders;

/**
 * The copy of the workbook that students get. Without solutions, the checks and their oracles travel as class files in
 * {@code tests/classes}, where Maven and {@code ./workbook} find them. With solutions it is the whole project; its gates and the
 * modules' own tests come along if all lessons do.
 */
final class StudentBundle {

    private static final String NAME = "cnn-workbook";
    private static final List<String> MODULES = List.of("core", "datasets", "tools");
    private static final List<String> ROOT_FILES = List.of(".gitattributes", ".gitignore", ".mvn/jvm.config", ".mvn/maven.config", "pom.xml",
            "workbook.cmd");
    private static final String MAIN = "src/main";
    private static final String TESTS = "src/test";
    private static final String LESSON_SOURCES = "src/main/java";

    private final WorkbookFolders folders;
    private final Kit kit;
    private final ReleasedLessons lessons;
    private final Set<String> hidden;
    private final Parcel parcel = new Parcel();

    private StudentBundle(WorkbookFolders folders, Kit kit, ReleasedLessons lessons) {
        this.folders = folders;
        this.kit = kit;
        this.lessons = lessons;
        this.hidden = HiddenChecks.tagged(kit, lessons.all());
    }

    /** Puts the copy together, in a folder of its own within the archive. */
    static Parcel of(WorkbookFolders folders, Kit kit, ReleasedLessons lessons, boolean withSolutions) {
        StudentBundle bundle = new StudentBundle(folders, kit, lessons);
        boolean whole = withSolutions && lessons.all().size() == folders.allLessons().size();
        bundle.addProject(withSolutions, whole);
        GivenLessons.addTo(bundle.parcel, NAME + "/lessons/" + LESSON_SOURCES, folders, lessons);
        if (withSolutions) {
            bundle.addSolutions(whole);
        } else {
            bundle.addCompiledChecks();
        }
        return bundle.parcel;
    }

    private void addProject(boolean withSolutions, boolean whole) {
        ROOT_FILES.forEach(this::addFile);
        parcel.addProgram(NAME + "/workbook", read("workbook"));
        String readme = new String(read("README.md"), StandardCharsets.UTF_8);
        parcel.add(NAME + "/README.md", withSolutions ? readme : StudentReadme.of(readme));
        for (String module : MODULES) {
            addFile(module + "/pom.xml");
            addFile(module + "/README.md");
            addTree(module + "/" + MAIN, any -> true);
            addTree(module + "/" + TESTS, any -> whole);
        }
        addFile("lessons/pom.xml");
        addFile("tests/pom.xml");
    }

    private void addSolutions(boolean whole) {
        addFile("solutions/pom.xml");
        addFile("tests/README.md");
        addTree("tests/src/jmh", any -> whole);
        addTree("tests/src/test/resources", any -> whole);
        addTree("solutions/" + LESSON_SOURCES, path -> lessons.all().contains(path.replaceFirst("/.*", "")));
        addTree("tests/src/test/java", path -> {
            String name = path.replaceFirst("/.*", "");
            return name.matches("definitions|selection") || lessons.all().contains(name) && !HiddenChecks.isOf(hidden, path)
                    || whole && !name.matches("lesson\\d.*");
        });
    }

    private void addCompiledChecks() {
        String place = NAME + "/tests/classes";
        Path guard = folders.notes().resolve(Path.of("kit", "selection"));
        try {
            Compiler.compile(folders.checkSources().resolve("selection"), guard, kit.platform());
        } catch (DoesNotCompile broken) {
            throw new WorkbookException("A part of the workbook itself does not compile:\n" + broken.getMessage());
        }
        parcel.addTree(place, guard, StudentBundle::isClass).addTree(place, kit.definitions(), StudentBundle::isClass);
        lessons.all().forEach(lesson -> parcel.addTree(place, kit.checks(lesson), path -> isClass(path) && !HiddenChecks.isOf(hidden, path)));
    }

    private static boolean isClass(String path) {
        return path.endsWith(".class");
    }

    private void addFile(String name) {
        parcel.add(NAME + "/" + name, read(name));
    }

    private void addTree(String name, Predicate<String> wanted) {
        parcel.addTree(NAME + "/" + name, folders.root().resolve(name), wanted);
    }

    private byte[] read(String name) {
        return TextFile.bytes(folders.root().resolve(name));
    }
}
