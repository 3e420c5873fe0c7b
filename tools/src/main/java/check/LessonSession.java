package check;

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

    private static URL[] classPath() {
        List<URL> urls = new ArrayList<>();
        for (Path place : ClassPath.ofThisProgram()) {
            try {
                urls.add(place.toUri().toURL());
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return urls.toArray(URL[]::new);
    }
}
