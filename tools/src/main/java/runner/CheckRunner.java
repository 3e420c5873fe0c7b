package runner;

import check.Catalogue;
import check.LessonLoader;
import check.Report;
import check.ReportListener;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the checks of some exercises in this JVM, with classes from a given loader, and returns what became of them. */
public final class CheckRunner {

    /** Knows JUnit's engine and nothing else: what is registered for Maven's runs, such as the printed card, has no business here. */
    private static final Launcher LAUNCHER = LauncherFactory.create(LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableLauncherDiscoveryListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enableTestEngineAutoRegistration(false) // which would look for it again at each run, in the loader of the run
            .addTestEngines(ServiceLoader.load(TestEngine.class, CheckRunner.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get).toArray(TestEngine[]::new))
            .build());

    private CheckRunner() {
    }

    /**
     * Runs the checks of {@code exercises}. The report has a result for each of them; one whose check could not be run failed.
     *
     * @param exercises what to check
     * @param loader    has the lessons' classes and the checks
     */
    public static Report run(List<Catalogue.Entry> exercises, LessonLoader loader) {
        return run(exercises, loader, new ReportListener(), new TestExecutionListener() { });
    }

    /**
     * The same, for those who want to know more while the checks run.
     *
     * @param listener collects the results
     * @param watcher  is told what JUnit does; when something has ended, after {@code listener}
     */
    public static Report run(List<Catalogue.Entry> exercises, LessonLoader loader, ReportListener listener, TestExecutionListener watcher) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader); // JUnit finds classes by name through it
        try (GuardedStreams guarded = new GuardedStreams()) {
            List<Catalogue.Entry> loadable = exercises.stream().filter(exercise -> isLoadable(exercise, loader, listener)).toList();
            LAUNCHER.execute(request(loadable), watcher, listener); // JUnit tells of an end in the opposite order
            return listener.report(exercises);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A single check that cannot be loaded would keep JUnit from running any; it fails here. */
    private static boolean isLoadable(Catalogue.Entry exercise, LessonLoader loader, ReportListener listener) {
        try {
            Class<?> checkClass = loader.loadClass(exercise.checkClass());
            return checkClass.getDeclaredMethods().length + checkClass.getDeclaredConstructors().length > 0;
        } catch (ClassNotFoundException notThere) {
            return false;
        } catch (LinkageError missing) {
            listener.addUnloadable(exercise, missing);
            return false;
        }
    }

    private static LauncherDiscoveryRequest request(List<Catalogue.Entry> exercises) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(exercises.stream().map(Catalogue.Entry::checkClass).map(DiscoverySelectors::selectClass).toList())
                .filters(TagFilter.excludeTags("gate", "full"))
                .enableImplicitConfigurationParameters(false) // of a file that anybody may put on the class path
                .build();
    }
}
