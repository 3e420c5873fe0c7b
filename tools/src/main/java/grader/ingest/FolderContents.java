package grader.ingest;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Reads a submission that is a folder. */
final class FolderContents extends SimpleFileVisitor<Path> {

    private static final int DEEPEST = 60; // folders within folders

    private final Path folder;
    private final Intake intake;

    private FolderContents(Path folder, Intake intake) {
        this.folder = folder;
        this.intake = intake;
    }

    /** Offers everything in a folder to {@code intake}. @throws IOException if the disk cannot be read */
    static void read(Path folder, Intake intake) throws IOException {
        Files.walkFileTree(folder, Set.of(), DEEPEST, new FolderContents(folder, intake));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path place, BasicFileAttributes attributes) throws IOException {
        if (place.equals(folder)) {
            return FileVisitResult.CONTINUE;
        }
        intake.count();
        if (attributes.isOther()) { // a junction of Windows
            intake.passOver(name(place));
            return FileVisitResult.SKIP_SUBTREE;
        }
        return intake.isNeverEntered(name(place)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path place, BasicFileAttributes attributes) throws IOException {
        intake.count();
        if (attributes.isRegularFile()) {
            if (intake.wants(name(place))) {
                try (InputStream in = Files.newInputStream(place, LinkOption.NOFOLLOW_LINKS)) {
                    intake.take(name(place), attributes.lastModifiedTime().toInstant(), in.readNBytes(intake.limits().file() + 1));
                }
            }
        } else if (!attributes.isDirectory()) { // a folder comes here if it is too deep
            intake.passOver(name(place));
        }
        return FileVisitResult.CONTINUE;
    }

    private String name(Path place) {
        return folder.relativize(place).toString().replace(File.separatorChar, '/');
    }
}
