package workbook;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Finds methods in the text of a Java file, by javac's own parser: nothing is compiled or run. The file may hold errors.
 * Where a brace is missing or too much, everything behind it is lost to the parser; then the text is read once more from
 * the line in which the wanted method seems to begin.
 *
 * <p>Methods of nested classes are found, those of local and anonymous classes belong to the method around them.
 */
public final class MethodFinder {

    private final String text;
    private final List<MethodSource> methods;

    /** Reads a file's text. @throws WorkbookException if this Java brings no compiler */
    public MethodFinder(String text) {
        this.text = text.replace("\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        this.methods = new Parser(this.text, 0).methods();
    }

    /** Returns all methods and constructors in the order of the file. */
    public List<MethodSource> methods() {
        return List.copyOf(methods);
    }

    /** Returns the method within whose javadoc, head or body the line is, counted from 1. */
    public Optional<MethodSource> enclosing(int line) {
        return methods.stream().filter(method -> method.firstLine() <= line && line <= method.lastLine()).findFirst();
    }

    /**
     * Returns the method that corresponds to one of another file: same class, name and parameter types; else same name
     * and types in another class; else the only one of that name in the class, for then the types were changed.
     */
    public Optional<MethodSource> find(MethodSource like) {
        return only(method -> method.hasNameAndTypesOf(like) && method.owner().equals(like.owner()))
                .or(() -> only(method -> method.hasNameAndTypesOf(like)))
                .or(() -> readAgain(like))
                .or(() -> only(method -> method.name().equals(like.name()) && method.owner().equals(like.owner())));
    }

    private Optional<MethodSource> only(Predicate<MethodSource> wanted) {
        List<MethodSource> found = methods.stream().filter(wanted).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Reads from each line that holds "name(" as if a class began above it, until the wanted method comes out. */
    private Optional<MethodSource> readAgain(MethodSource like) {
        String code = new JavaText(text).only(JavaText.Part.CODE);
        Matcher head = Pattern.compile("(?m)^.*\\b" + Pattern.quote(like.name()) + "\\s*\\(").matcher(code);
        while (head.find()) {
            int start = withAnnotations(code, head.start());
            Optional<MethodSource> first = new Parser(text, start).methods().stream().findFirst();
            if (first.isPresent() && first.get().hasNameAndTypesOf(like)) {
                MethodSource found = first.get();
                return Optional.of(new MethodSource(like.owner(), found.name(), found.parameterTypes(), found.text(),
                        found.firstLine(), found.lastLine()));
            }
        }
        return Optional.empty();
    }

    private static int withAnnotations(String code, int lineStart) {
        int start = lineStart;
        while (start > 0) {
            int lineAbove = code.lastIndexOf('\n', start - 2) + 1;
            if (!code.substring(lineAbove, start).strip().startsWith("@")) {
                break;
            }
            start = lineAbove;
        }
        return start;
    }

    /** One reading of the text from an offset on; from within a class, a class is put around it. */
    private static final class Parser {

        private static final String CLASS_AROUND = "class Around {";

        private final String text;
        private final JavaText parts;
        private final int shift; // what to add to a position of the parser to get one of text
        private final List<MethodSource> methods = new ArrayList<>();
        private CompilationUnitTree unit;
        private SourcePositions positions;

        Parser(String text, int start) {
            this.text = text;
            this.parts = new JavaText(text);
            this.shift = start == 0 ? 0 : start - CLASS_AROUND.length();
            String parsed = start == 0 ? text : CLASS_AROUND + text.substring(start);
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            if (compiler == null) {
                throw new WorkbookException(
                        "Comparing methods needs the compiler of a JDK, but this Java is a runtime without one.");
            }
            JavacTask task = (JavacTask) compiler.getTask(null, null, diagnostic -> { }, List.of("-proc:none"), null,
                    List.of(inMemory(parsed)));
            try {
                positions = Trees.instance(task).getSourcePositions();
                for (CompilationUnitTree one : task.parse()) {
                    unit = one;
                    collect(one.getTypeDecls(), "");
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e); // nothing is read from outside
            }
        }

        List<MethodSource> methods() {
            return methods;
        }

        private void collect(List<? extends Tree> members, String owner) {
            for (Tree member : members) {
                if (member instanceof ClassTree nested) {
                    String name = nested.getSimpleName().toString();
                    collect(nested.getMembers(), owner.isEmpty() ? name : owner + "." + name);
                } else if (member instanceof MethodTree method) {
                    add(method, owner);
                }
            }
        }

        private void add(MethodTree method, String owner) {
            long start = positions.getStartPosition(unit, method);
            long end = positions.getEndPosition(unit, method);
            if (start < 0 || end <= start) {
                return; // something that the parser made up to go on after an error
            }
            int from = startOfLine(startOfJavadoc((int) start + shift));
            int to = Math.min((int) end + shift, text.length());
            List<String> types = method.getParameters().stream()
                    .map(parameter -> String.valueOf(parameter.getType())).collect(Collectors.toList());
            methods.add(new MethodSource(owner, method.getName().toString(), types,
                    text.substring(from, to).stripIndent(), lineOf(from), lineOf(to - 1)));
        }

        /** Javadoc stands directly above, with white space between. */
        private int startOfJavadoc(int methodStart) {
            int i = methodStart;
            while (i > 0 && Character.isWhitespace(text.charAt(i - 1))) {
                i--;
            }
            if (i == 0 || parts.part(i - 1) != JavaText.Part.JAVADOC) {
                return methodStart;
            }
            while (i > 0 && parts.part(i - 1) == JavaText.Part.JAVADOC) {
                i--;
            }
            return i;
        }

        /** Returns the start of the line if nothing but white space is before the position, else the position. */
        private int startOfLine(int position) {
            int lineStart = text.lastIndexOf('\n', position - 1) + 1;
            return text.substring(lineStart, position).isBlank() ? lineStart : position;
        }

        private int lineOf(int position) {
            return 1 + (int) text.substring(0, position).chars().filter(c -> c == '\n').count();
        }

        private static JavaFileObject inMemory(String text) {
            return new SimpleJavaFileObject(URI.create("string:///Source.java"), JavaFileObject.Kind.SOURCE) {
                @Override
                public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                    return text;
                }
            };
        }
    }
}
