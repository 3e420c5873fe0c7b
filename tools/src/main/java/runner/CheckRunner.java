package runner;

import check.Catalogue;
import check.LessonLoader;
import check.Report;
import check.ReportListener;
import java.util.List;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the checks of some exercises in this JVM, with classes from a given loader, and returns what became of them. */
public final class CheckRunner {

    private CheckRunner() {
    }

    /**
     * Runs the checks of {@code exercises}.
     *
     * @param exercises what to check
     * @param loader    has the lessons' classes and the checks
     */
    public static Report run(List<Catalogue.Entry> exercises, LessonLoader loader) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // JUnit finds classes by name through it
        try {
            ReportListener listener = new ReportListener();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(exercises.stream().map(Catalogue.Entry::checkClass).map(DiscoverySelectors::selectClass).toList())
                    .build();
            launcher().execute(request, listener);
            return listener.report();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A launcher of its own: what is registered for Maven's runs, such as the printed card, has no business here. */
    private static Launcher launcher() {
        return LauncherFactory.create(LauncherConfig.builder()
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .build());
    }
}
