package grader.gate;

import grader.gate.AllowList.Word;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the classes of one lesson of a submission may use: their own, the given and earlier lessons', and what is on the list. */
final class Rules {

    private static final Pattern LESSON_CLASS = Pattern.compile("lesson\\d\\d_\\w+/.+");
    /** In lessons, these are not there for exercises: they write files. */
    private static final Pattern NOT_FOR_EXERCISES = Pattern.compile(".*/(Pictures|Experiments)(\\$.*)?");
    private static final Pattern TAKES_FILES = Pattern.compile(".*L(java/nio/file/Path|java/io/File|experiments/Lab);.*");

    private static final Reasons REASONS = new Reasons();

    /** What comes of a look at the rules. */
    record Ruling(boolean allowed, boolean confined, String why) {

        private static final Ruling ALLOWED = new Ruling(true, false, "");
        private static final Ruling CONFINED = new Ruling(true, true, "");

        static Ruling refused(String why) {
            return new Ruling(false, false, why);
        }
    }

    private final String lesson;
    private final AllowList list;
    private final Classes.View classes;
    private final Map<String, Ruling> uses = new HashMap<>(); // what was ruled already

    /**
     * @param lesson  the lesson's package
     * @param list    what it may use
     * @param classes its own and given classes, and those of its class path
     */
    Rules(String lesson, AllowList list, Classes.View classes) {
        this.lesson = lesson;
        this.list = list;
        this.classes = classes;
    }

    /**
     * Rules on a method, a constructor or a field. What counts is where it is declared, and what it overrides.
     *
     * @param owner  the class that the code names, which may only inherit it
     * @param member name and descriptor of the method, or the name of the field
     */
    Ruling use(String owner, String member) {
        return uses.computeIfAbsent(owner + "." + member, first -> ruleOnUse(owner, member));
    }

    private Ruling ruleOnUse(String owner, String member) {
        String start = owner.startsWith("[") ? "java/lang/Object" : owner;
        List<ClassFacts> lineage = member.startsWith("<init>") ? classes.find(start).stream().toList() : classes.lineage(start);
        List<ClassFacts> declaring = lineage.stream().filter(each -> each.members().containsKey(member)).toList();
        if (declaring.isEmpty()) {
            return Ruling.refused(reason(owner, member));
        }
        ClassFacts first = declaring.get(0);
        if (isLessons(first)) {
            return lessons(first, member);
        }
        List<Word> words = (first.is(member, Opcodes.ACC_STATIC) ? List.of(first) : declaring).stream()
                .filter(each -> each.declares(member) && !isLessons(each)).map(each -> list.of(each, member)).toList();
        if (words.contains(Word.EXCEPTED)) {
            return Ruling.refused(reason(first.name(), member));
        }
        return words.contains(Word.CONFINED) ? Ruling.CONFINED
                : words.contains(Word.ALLOWED) ? Ruling.ALLOWED : Ruling.refused(reason(first.name(), member));
    }

    /** Returns whether a class comes from more others than the gate follows. */
    boolean isOverbred(ClassFacts own) {
        return classes.lineage(own.name()).size() > Classes.ANCESTORS;
    }

    /** Rules on a class that the code extends. */
    Ruling extend(String parent) {
        Optional<ClassFacts> found = classes.find(parent);
        return found.isPresent() && (isLessons(found.get()) || list.isExtendable(found.get())) ? Ruling.ALLOWED : Ruling.refused(reason(parent, ""));
    }

    /** Rules on an interface that the code implements, as a class or as a lambda. */
    Ruling implement(String parent) {
        boolean lessons = classes.find(parent).filter(this::isLessons).isPresent();
        return lessons || list.mentions(parent) && !list.isConfined(parent) ? Ruling.ALLOWED : Ruling.refused(reason(parent, ""));
    }

    /** Rules on a static field of another's that the code sets. */
    Ruling set(String owner, String field) {
        return classes.lineage(owner).stream().filter(each -> each.members().containsKey(field)).findFirst().filter(classes::isOwn).isPresent()
                ? Ruling.ALLOWED : Ruling.refused("that would change what all code shares");
    }

    private boolean isLessons(ClassFacts found) {
        return LESSON_CLASS.matcher(found.name()).matches();
    }

    /** Rules on what a lesson's class declares: one's own, a given one, or one of an earlier lesson. */
    private Ruling lessons(ClassFacts declaring, String member) {
        if (classes.isOwn(declaring)) {
            return Ruling.ALLOWED;
        }
        String name = declaring.name();
        if (!classes.isGiven(declaring) && name.substring(0, name.indexOf('/')).compareTo(lesson) >= 0) {
            return Ruling.refused("that class is not there for this lesson");
        }
        return NOT_FOR_EXERCISES.matcher(name).matches() || TAKES_FILES.matcher(member).matches()
                ? Ruling.refused("an exercise draws no pictures, runs no experiments and writes no files") : Ruling.ALLOWED;
    }

    /**
     * Rules on what a class inherits. A method of the platform can become that of a lesson's interface which declares the
     * same, and calls through that interface look like calls of one's own.
     */
    Optional<Inherited> inherit(ClassFacts own) {
        List<ClassFacts> lineage = classes.lineage(own.name());
        return lineage.stream().filter(this::isLessons).flatMap(Rules::methods)
                .flatMap(method -> implementing(method, lineage).filter(found -> !isLessons(found))
                        .map(found -> new Inherited(found, method, use(found.name(), method))).stream())
                .filter(inherited -> !inherited.ruling().allowed() || inherited.ruling().confined()).findFirst();
    }

    private static Stream<String> methods(ClassFacts type) {
        return type.members().keySet().stream().filter(member -> member.contains("(") && !member.startsWith("<")
                && !type.is(member, Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE));
    }

    private static Optional<ClassFacts> implementing(String method, List<ClassFacts> lineage) {
        return lineage.stream().filter(each -> each.members().containsKey(method) && !each.is(method, Opcodes.ACC_ABSTRACT)).findFirst();
    }

    /** A method of the platform under the name of a lesson's, and the ruling on it. */
    record Inherited(ClassFacts declaring, String member, Ruling ruling) {
    }

    private static String reason(String owner, String member) {
        return REASONS.of(Type.getObjectType(owner).getClassName().replace('$', '.') + "." + member.replaceFirst("\\(.*", ""));
    }
}
