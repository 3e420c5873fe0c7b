package workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The imports of a skeleton: {@code matrix.Todo} comes in at its place in the alphabet, and every import goes that the
 * code left over does not use, for an unused import tells what the answer is made of. A name counts as used where it
 * stands in code as a word of its own, not behind a dot, or where javadoc refers to it ({@code @link}, {@code @see},
 * {@code @throws}); in other comments and in strings it does not.
 */
final class Imports {

    private static final String TODO = "matrix.Todo";
    private static final Pattern IMPORT = Pattern.compile("import\\s+(static\\s+)?([^;\\s*]+?)\\s*(\\.\\s*\\*)?\\s*;");
    private static final Pattern JAVADOC_REFERENCE = Pattern.compile(
            "(?:\\{@(?:link|linkplain|value)|@(?:see|throws|exception))[\\s*]+([\\w.$]*(?:#[\\w$]+)?(?:\\([^)]*\\))?)");

    /** One import: where it stands, and which name it brings. */
    private record Import(int index, boolean isStatic, String name) {

        String simpleName() {
            return name.substring(name.lastIndexOf('.') + 1);
        }

        boolean isOfCore() {
            return name.startsWith("matrix.");
        }
    }

    private final String file;
    private final List<String> lines;
    private final int packageIndex; // the line of the package declaration, counted from 0; -1: there is none
    private final List<Import> imports = new ArrayList<>();
    private final String usedNames; // code and javadoc references, where names are looked for

    Imports(String file, List<String> lines) {
        this.file = file;
        this.lines = lines;
        JavaText text = new JavaText(String.join("\n", lines));
        List<String> code = new ArrayList<>(List.of(text.only(JavaText.Part.CODE).split("\n", -1)));
        int packageLine = -1;
        for (int i = 0; i < code.size(); i++) {
            String statement = code.get(i).strip();
            if (statement.startsWith("package ")) {
                packageLine = i;
                code.set(i, "");
            } else if (statement.matches("import(\\s.*)?")) {
                imports.add(parse(i, statement));
                code.set(i, "");
            }
        }
        this.packageIndex = packageLine;
        String references = JAVADOC_REFERENCE.matcher(text.only(JavaText.Part.JAVADOC)).results()
                .map(MatchResult::group).collect(Collectors.joining("\n"));
        this.usedNames = String.join("\n", code) + "\n" + references;
    }

    /** Returns the lines of the file with the imports that its code needs. */
    List<String> forSkeleton() {
        Set<Integer> unused = imports.stream().filter(one -> !isUsed(one)).map(Import::index)
                .collect(Collectors.toSet());
        int todoIndex = needsTodo() ? placeOfTodo() : -1;
        List<String> result = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (i == todoIndex) {
                result.addAll(todoLines());
            }
            if (!unused.contains(i)) {
                result.add(lines.get(i));
            }
        }
        return withoutDoubleBlankLines(result);
    }

    private boolean needsTodo() {
        boolean inCore = packageIndex >= 0 && lines.get(packageIndex).strip().matches("package\\s+matrix\\s*;.*");
        return !inCore && imports.stream().noneMatch(one -> one.name().equals(TODO));
    }

    /** Returns the index of the line before which Todo is imported: among the imports of its package, if there are any. */
    private int placeOfTodo() {
        List<Import> plain = imports.stream().filter(one -> !one.isStatic()).toList();
        List<Import> ofCore = plain.stream().filter(Import::isOfCore).toList();
        List<Import> neighbours = ofCore.isEmpty() ? plain : ofCore;
        for (Import neighbour : neighbours) {
            if (neighbour.name().compareTo(TODO) > 0) {
                return neighbour.index();
            }
        }
        List<Import> above = neighbours.isEmpty() ? imports : neighbours;
        return above.isEmpty() ? packageIndex + 1 : above.get(above.size() - 1).index() + 1;
    }

    private List<String> todoLines() {
        String line = "import " + TODO + ";";
        boolean hasNeighbours = imports.stream().anyMatch(one -> !one.isStatic());
        return hasNeighbours ? List.of(line) : List.of("", line, "");
    }

    /** Where an import went, two blank lines may have met. */
    private static List<String> withoutDoubleBlankLines(List<String> result) {
        int lastImport = 0;
        for (int i = 0; i < result.size(); i++) {
            if (result.get(i).startsWith("import ")) {
                lastImport = i;
            }
        }
        for (int i = Math.min(lastImport + 2, result.size() - 1); i > 0; i--) {
            if (result.get(i).isBlank() && result.get(i - 1).isBlank()) {
                result.remove(i);
            }
        }
        if (result.get(0).isBlank()) {
            result.remove(0);
        }
        return result;
    }

    private Import parse(int index, String statement) {
        Matcher parts = IMPORT.matcher(statement);
        if (!parts.matches()) {
            throw new SourceException(file, index + 1,
                    "One import a line is expected, but \"" + statement + "\" was found.");
        }
        if (parts.group(3) != null) {
            throw new SourceException(file, index + 1, "A file with regions names its imports one by one, but \""
                    + statement + "\" was found.");
        }
        return new Import(index, parts.group(1) != null, parts.group(2));
    }

    private boolean isUsed(Import one) {
        String identifierPart = "\\p{javaJavaIdentifierPart}";
        String word = "(?<!" + identifierPart + ")(?<!\\.\\s{0,99})" + Pattern.quote(one.simpleName())
                + "(?!" + identifierPart + ")";
        return Pattern.compile(word).matcher(usedNames).find();
    }
}
