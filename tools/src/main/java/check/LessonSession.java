package check;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Under Maven and in an IDE, has the lessons and their checks loaded by a {@link LessonLoader}. */
public final class LessonSession implements LauncherSessionListener {

    private ClassLoader before;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        before = Thread.currentThread().getContextClassLoader();
        Thread.currentThread().setContextClassLoader(new LessonLoader(classPath(), before));
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        Thread.currentThread().setContextClassLoader(before);
    }

    /** Returns the places of the class path; Surefire hides them behind a jar and names them in a property of its own. */
    private static URL[] classPath() {
        String places = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String place : places.split(File.pathSeparator)) {
            try {
                urls.add(Path.of(place).toUri().toURL());
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
