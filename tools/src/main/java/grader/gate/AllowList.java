package grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * The methods, constructors and fields that lessons may use. It is read from text, a class a line:
 *
 * <pre>
 * # a comment
 * java.lang.Math *                                everything public that the class itself declares
 * java.util.Scanner new(String) nextInt           a constructor with these parameters; all methods of this name
 * java.util.Collection * except parallelStream    all but these, here and where they are overridden
 * java.util.{Set,Map.Entry} *                     several classes at once
 *     of copyOf                                   a line that is indented goes on with the line before
 * confined java.nio.file.Files exists             allowed on files in the check's own folder
 * </pre>
 */
final class AllowList {

    private static final Pattern WORD = Pattern.compile("[^\\s(]+(\\([^)]*\\))?");

    /** What the list says of something. */
    enum Word {
        /** It may be used. */
        ALLOWED,
        /** It may be used on files in the check's own folder. */
        CONFINED,
        /** It may not be used, nor what overrides it. */
        EXCEPTED,
        /** The list does not know it. */
        UNKNOWN
    }

    /**
     * One word of a line.
     *
     * @param name       a method, constructor ({@code new}) or field, or {@code *}
     * @param parameters the simple names of the parameters' types, or null for any
     * @param word       what is said of it
     */
    private record Member(String name, List<String> parameters, Word word) {

        boolean fits(String member, int access) {
            if (name.equals("*")) {
                return (access & Opcodes.ACC_PUBLIC) != 0;
            }
            int descriptor = member.indexOf('(');
            String memberName = descriptor < 0 ? member : member.substring(0, descriptor);
            return name.equals(memberName.equals("<init>") ? "new" : memberName)
                    && (parameters == null || descriptor >= 0 && parameters.equals(simpleNames(member.substring(descriptor))));
        }

        private static List<String> simpleNames(String descriptor) {
            return Arrays.stream(Type.getArgumentTypes(descriptor)).map(type -> simpleName(type.getClassName())).toList();
        }
    }

    private final Map<String, List<Member>> classes = new HashMap<>(); // by the name as in class files

    private AllowList() {
    }

    /** Returns the list of a lesson: what holds for every lesson, and what is the lesson's own, if there is such a file. */
    static AllowList of(String lesson) {
        AllowList list = new AllowList();
        list.add(text("every-lesson.txt").orElseThrow());
        text(lesson + ".txt").ifPresent(list::add);
        return list;
    }

    /** Returns the list that this text describes. */
    static AllowList parse(String text) {
        AllowList list = new AllowList();
        list.add(text);
        return list;
    }

    private static Optional<String> text(String file) {
        try (InputStream resource = AllowList.class.getResourceAsStream("/grader/gate/" + file)) {
            return resource == null ? Optional.empty() : Optional.of(new String(resource.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String text) {
        text.replaceAll("(?m)#.*$", "").replaceAll("\\R[ \\t]+", " ").lines().map(String::strip).filter(line -> !line.isEmpty())
                .forEach(this::addLine);
    }

    private void addLine(String line) {
        List<String> words = WORD.matcher(line).results().map(MatchResult::group).collect(Collectors.toList());
        Word said = words.get(0).equals("confined") ? Word.CONFINED : Word.ALLOWED;
        if (said == Word.CONFINED) {
            words.remove(0);
        }
        List<Member> members = new ArrayList<>();
        for (String word : words.subList(1, words.size())) {
            if (word.equals("except")) {
                said = Word.EXCEPTED;
            } else {
                members.add(member(word, said));
            }
        }
        names(words.get(0)).forEach(name -> classes.computeIfAbsent(name, unknown -> new ArrayList<>()).addAll(members));
    }

    private static Member member(String word, Word said) {
        int open = word.indexOf('(');
        if (open < 0) {
            return new Member(word, null, said);
        }
        String parameters = word.substring(open + 1, word.length() - 1);
        return new Member(word.substring(0, open), parameters.isEmpty() ? List.of() : List.of(parameters.split(",")), said);
    }

    private static Stream<String> names(String name) {
        Matcher several = Pattern.compile("(.*)\\{(.*)}").matcher(name);
        return several.matches() ? Arrays.stream(several.group(2).split(",")).map(each -> internal(several.group(1) + each))
                : Stream.of(internal(name));
    }

    /** Returns {@code java/util/Map$Entry} for {@code java.util.Map.Entry}. */
    private static String internal(String name) {
        return Arrays.stream(name.split("(?<=[A-Z]\\w{0,80})\\.")).map(part -> part.replace('.', '/')).collect(Collectors.joining("$"));
    }

    private static String simpleName(String className) {
        return className.replaceFirst(".*[.$]", "");
    }

    /** Returns the names of all classes that it mentions. */
    Iterable<String> classes() {
        return classes.keySet();
    }

    /** Returns whether the list knows the class. */
    boolean mentions(String className) {
        return classes.containsKey(className);
    }

    /** Returns whether the class may be extended: its constructors are listed, and none of its methods is confined. */
    boolean isExtendable(ClassFacts parent) {
        return parent.members().keySet().stream().anyMatch(member -> member.startsWith("<init>") && of(parent, member) == Word.ALLOWED)
                && !isConfined(parent.name());
    }

    /** Returns whether the class works on files. */
    boolean isConfined(String className) {
        return classes.getOrDefault(className, List.of()).stream().anyMatch(member -> member.word() == Word.CONFINED);
    }

    /**
     * Returns what it says of a member that a class declares.
     *
     * @param declaring the class
     * @param member    name and descriptor of a method, or the name of a field
     */
    Word of(ClassFacts declaring, String member) {
        List<Word> words = classes.getOrDefault(declaring.name(), List.of()).stream()
                .filter(each -> each.fits(member, declaring.members().get(member))).map(Member::word).toList();
        return words.contains(Word.EXCEPTED) ? Word.EXCEPTED : words.contains(Word.CONFINED) ? Word.CONFINED
                : words.isEmpty() ? Word.UNKNOWN : Word.ALLOWED;
    }
}
