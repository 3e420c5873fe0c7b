package explore;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShell;
import jdk.jshell.JShellException;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis;

/**
 * A tour through a lesson in JShell, {@code explore.jsh}: steps of Java, some followed by comment lines that begin with
 * {@code //>} and claim what JShell answers: the value, or what is printed where there is none. {@link #run} takes the steps one by one
 * and compares.
 */
public final class Tour {

    private static final String CLAIM = "//>";

    /**
     * One step.
     *
     * @param code    what is typed
     * @param claimed what is claimed to be the answer, or "" for no claim
     */
    public record Step(String code, String claimed) {
    }

    /**
     * Steps that stand together, with the remarks before them.
     *
     * @param text what is to be read, without the claims
     * @param code the same steps as JShell takes them from a file, where it keeps quiet about values: they are shown by {@link Walk}
     */
    public record Stop(String text, String code) {
    }

    private final List<Step> steps;
    private final List<Stop> stops;

    private Tour(List<Step> steps, List<Stop> stops) {
        this.steps = steps;
        this.stops = stops;
    }

    /**
     * Reads a tour.
     *
     * @throws IllegalArgumentException if it ends within a step, or claims an answer where nothing was typed
     */
    public static Tour parse(String text) {
        List<Step> steps = new ArrayList<>();
        List<Stop> stops = new ArrayList<>();
        StringBuilder stopText = new StringBuilder();
        StringBuilder stopCode = new StringBuilder();
        try (JShell shell = JShell.builder().executionEngine("local").build()) { // only to see where a step ends
            SourceCodeAnalysis analysis = shell.sourceCodeAnalysis();
            StringBuilder typed = new StringBuilder();
            for (String line : text.lines().toList()) {
                if (line.strip().startsWith(CLAIM)) {
                    if (steps.isEmpty() || !typed.toString().isBlank()) {
                        throw new IllegalArgumentException("The claim \"" + line + "\" does not follow a complete step.");
                    }
                    Step last = steps.remove(steps.size() - 1);
                    String claim = line.strip().substring(CLAIM.length()).replaceFirst("^ ", "").stripTrailing();
                    steps.add(new Step(last.code(), last.claimed().isEmpty() ? claim : last.claimed() + "\n" + claim));
                    continue;
                }
                if (typed.isEmpty() && line.isBlank()) {
                    endStop(stops, stopText, stopCode);
                    continue;
                }
                stopText.append(line.replaceFirst(" -{5,}$", "")).append('\n'); // a rule is for wide editors
                if (typed.isEmpty() && line.strip().startsWith("//")) {
                    continue;
                }
                typed.append(line).append('\n');
                if (isComplete(analysis, typed.toString())) {
                    steps.add(new Step(typed.toString().strip(), ""));
                    stopCode.append(asInFile(analysis, typed.toString().strip())).append('\n');
                    typed.setLength(0);
                }
            }
            if (!typed.toString().isBlank()) {
                throw new IllegalArgumentException("The tour ends within the step \"" + typed.toString().strip() + "\".");
            }
        }
        endStop(stops, stopText, stopCode);
        return new Tour(steps, stops);
    }

    /** Ends a stop, unless there are only remarks yet. */
    private static void endStop(List<Stop> stops, StringBuilder text, StringBuilder code) {
        if (!code.isEmpty()) {
            stops.add(new Stop(text.toString(), code.toString()));
            text.setLength(0);
            code.setLength(0);
        }
    }

    private static String asInFile(SourceCodeAnalysis analysis, String code) {
        boolean hasValue = !code.endsWith(";")
                && analysis.analyzeCompletion(code).completeness() == SourceCodeAnalysis.Completeness.COMPLETE // a declaration lacks ;
                && analysis.analyzeCompletion(code + ";").remaining().isBlank(); // behind a block, ; is a step of its own
        return hasValue ? Walk.showing(code) : code;
    }

    private static boolean isComplete(SourceCodeAnalysis analysis, String code) {
        return analysis.analyzeCompletion(code).completeness() != SourceCodeAnalysis.Completeness.DEFINITELY_INCOMPLETE;
    }

    /** Returns the steps in order. */
    public List<Step> steps() {
        return steps;
    }

    /** Returns the stops in order. A blank line ends a stop. */
    public List<Stop> stops() {
        return stops;
    }

    /**
     * Takes all steps with these classes, and returns a sentence for each that fails or answers otherwise than claimed,
     * and for each declaration that is never completed by what it uses.
     *
     * @param classPath what the tour uses
     */
    public List<String> run(List<Path> classPath) {
        List<String> problems = new ArrayList<>();
        try (JShell shell = JShell.builder().executionEngine("local").build()) {
            classPath.forEach(place -> shell.addToClasspath(place.toString()));
            for (Step step : steps) {
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                int before = problems.size();
                String value = printingTo(printed, () -> take(step.code(), shell, problems));
                if (value.isEmpty() && problems.size() == before && !asInFile(shell.sourceCodeAnalysis(), step.code()).equals(step.code())) {
                    problems.add("The step\n" + step.code() + "\nhas no value to be shown; it should end with a semicolon.");
                }
                String answer = value.isEmpty() ? printed.toString(StandardCharsets.UTF_8) : value;
                if (!step.claimed().isEmpty() && !trimmed(answer).equals(step.claimed())) {
                    problems.add("The tour claims that\n" + step.code() + "\nanswers\n" + step.claimed() + "\nbut it answers\n" + answer);
                }
            }
            shell.snippets().filter(snippet -> isUnfinished(shell.status(snippet)))
                    .forEach(snippet -> problems.add("The step\n" + snippet.source().strip() + "\nuses what is never declared: "
                            + shell.unresolvedDependencies((DeclarationSnippet) snippet).collect(Collectors.joining(", "))));
        }
        return problems;
    }

    private static String printingTo(ByteArrayOutputStream printed, Supplier<String> step) {
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            return step.get();
        } finally {
            System.setOut(before);
        }
    }

    private static boolean isUnfinished(Snippet.Status status) {
        return status == Snippet.Status.RECOVERABLE_DEFINED || status == Snippet.Status.RECOVERABLE_NOT_DEFINED;
    }

    /** Types one step and returns the value of its last snippet, "" if it has none. */
    private static String take(String code, JShell shell, List<String> problems) {
        String answer = "";
        String rest = code;
        while (!rest.isBlank()) {
            SourceCodeAnalysis.CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            answer = "";
            for (SnippetEvent event : shell.eval(info.source() == null ? rest : info.source())) {
                if (event.exception() != null) {
                    problems.add("The step\n" + code + "\nthrows " + words(event.exception()));
                } else if (event.status() == Snippet.Status.REJECTED) {
                    problems.add("The step\n" + code + "\nis refused: " + shell.diagnostics(event.snippet())
                            .map((Diag diagnosis) -> diagnosis.getMessage(Locale.ENGLISH)).collect(Collectors.joining("; ")));
                } else if (event.value() != null && event.causeSnippet() == null) {
                    answer = event.value();
                }
            }
            rest = info.source() == null ? "" : info.remaining();
        }
        return answer;
    }

    private static String words(JShellException thrown) {
        String name = thrown instanceof EvalException inTour ? inTour.getExceptionClassName() : thrown.getClass().getName();
        return name.substring(name.lastIndexOf('.') + 1) + (thrown.getMessage() == null ? "" : ": " + thrown.getMessage());
    }

    private static String trimmed(String answer) {
        return answer.lines().map(String::stripTrailing).collect(Collectors.joining("\n"));
    }
}
