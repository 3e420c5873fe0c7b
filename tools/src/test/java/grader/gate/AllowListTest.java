package grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import grader.gate.AllowList.Word;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of what a submission may use: that all on it exists, and that nothing on it leads further than it should. */
class AllowListTest {

    private static final Classes.View CLASSES = new Classes(Submitted.CLASS_PATH).with(Map.of(), Map.of());
    private static final AllowList EVERY_LESSON = AllowList.of("lesson01_convolution");

    /** Types by which one gets to files, threads, loaders, members, the network or the machine. */
    private static final Pattern LEADS_OUT = Pattern.compile("L(java/io/(File|Object|RandomAccess)|java/nio/(file|channels)/"
            + "|java/lang/(Thread;|ThreadGroup|ClassLoader|Process|Runtime;|Module|StackTraceElement|StackWalker|Package|reflect/|invoke/|foreign/|ref/)"
            + "|java/(net|rmi|security|sql)/|javax/|java/awt/|sun/|jdk/"
            + "|java/util/(ServiceLoader|Properties|ResourceBundle|Timer|concurrent/(Executor|ForkJoin|Future|Completable|Scheduled|Flow)))");

    private static ClassFacts facts(String name) {
        return CLASSES.find(name).orElseThrow(() -> new AssertionError("There is no class " + name + "."));
    }

    private static Map<String, Set<String>> allowed(AllowList list) {
        Map<String, Set<String>> allowed = new TreeMap<>();
        for (String name : list.classes()) {
            ClassFacts facts = facts(name);
            allowed.put(name, new TreeSet<>(facts.members().keySet().stream().filter(member -> list.of(facts, member) == Word.ALLOWED).toList()));
        }
        return allowed;
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-lesson.txt", "lesson09_full_cnn.txt"})
    void each_word_of_a_list_is_the_name_of_something(String file) throws IOException {
        List<String> unknown = new ArrayList<>();
        for (String line : lines(file)) {
            List<String> words = new ArrayList<>(Arrays.asList(line.replaceFirst("^confined ", "").replace(" except ", " ").split("\\s+(?![^(]*\\))")));
            String names = words.remove(0);
            for (String word : words) {
                AllowList single = AllowList.parse(names + " " + word);
                for (String name : single.classes()) {
                    ClassFacts facts = facts(name);
                    boolean marker = facts.isInterface() && facts.members().isEmpty(); // with nothing to call
                    if (!marker && facts.members().keySet().stream().noneMatch(member -> single.of(facts, member) == Word.ALLOWED) && !names.contains("{")) {
                        unknown.add(name + " " + word);
                    }
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream text = AllowList.class.getResourceAsStream("/grader/gate/" + file)) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)#.*$", "").replaceAll("\\R[ \\t]+", " ").lines()
                    .filter(line -> !line.isBlank()).toList();
        }
    }

    @Test
    void nothing_takes_or_returns_what_leads_out() {
        List<String> leading = new ArrayList<>();
        allowed(EVERY_LESSON).forEach((name, members) -> members.stream().filter(member -> LEADS_OUT.matcher(member).find())
                .forEach(member -> leading.add(name + "." + member)));
        assertThat(leading).isEmpty();
    }

    @Test
    void no_field_can_be_set_for_all_nor_is_an_array_that_all_share() throws ReflectiveOperationException {
        List<String> shared = new ArrayList<>();
        for (Map.Entry<String, Set<String>> each : allowed(EVERY_LESSON).entrySet()) {
            for (Field field : Class.forName(each.getKey().replace('/', '.'), false, getClass().getClassLoader()).getDeclaredFields()) {
                if (each.getValue().contains(field.getName()) && Modifier.isStatic(field.getModifiers()) && !Modifier.isPrivate(field.getModifiers())
                        && (!Modifier.isFinal(field.getModifiers()) || field.getType().isArray())) {
                    shared.add(field.toString());
                }
            }
        }
        assertThat(shared).isEmpty();
    }

    @Test
    void what_is_allowed_of_ejml_comes_to_call_nothing_that_is_refused() throws IOException {
        CallGraph graph = new CallGraph(Submitted.CLASS_PATH.stream().filter(place -> place.getFileName().toString().startsWith("ejml-")).toList());
        Rules rules = new Rules("lesson01_convolution", EVERY_LESSON, CLASSES);
        Collection<CallGraph.Call> roots = new ArrayList<>();
        allowed(EVERY_LESSON).forEach((name, members) -> members.stream().filter(member -> graph.get(name) != null && member.contains("("))
                .forEach(member -> roots.add(new CallGraph.Call(name, member))));
        assertThat(roots).hasSizeGreaterThan(400);
        Set<CallGraph.Call> leaving = graph.leaving(roots);
        assertThat(leaving).hasSizeGreaterThan(50);
        assertThat(leaving.stream().filter(call -> !rules.use(call.owner(), call.member()).allowed()).map(CallGraph.Call::toString)).isEmpty();
    }

    @Test
    void an_exception_holds_for_what_overrides_it_too() {
        AllowList list = AllowList.parse("java.util.Collection * except spliterator\njava.util.List *");
        Rules rules = new Rules("lesson01_convolution", list, CLASSES);
        assertThat(rules.use("java/util/List", "spliterator()Ljava/util/Spliterator;").allowed()).isFalse();
        assertThat(rules.use("java/util/List", "size()I").allowed()).isTrue();
        assertThat(rules.use("java/util/ArrayList", "size()I").allowed()).as("what it overrides is allowed").isTrue();
        assertThat(rules.use("java/util/ArrayList", "trimToSize()V").allowed()).isFalse();
    }

    @Test
    void a_line_is_read_as_it_is_described() {
        AllowList list = AllowList.parse("""
                # a comment
                java.lang.Math abs max(int,int)   # and another
                java.util.{Set,Map.Entry} *
                    except of
                confined java.io.FileReader new(File)
                """);
        assertThat(list.of(facts("java/lang/Math"), "abs(D)D")).isEqualTo(Word.ALLOWED);
        assertThat(list.of(facts("java/lang/Math"), "max(II)I")).isEqualTo(Word.ALLOWED);
        assertThat(list.of(facts("java/lang/Math"), "max(DD)D")).isEqualTo(Word.UNKNOWN);
        assertThat(list.of(facts("java/util/Map$Entry"), "getKey()Ljava/lang/Object;")).isEqualTo(Word.ALLOWED);
        assertThat(list.of(facts("java/util/Set"), "of()Ljava/util/Set;")).isEqualTo(Word.EXCEPTED);
        assertThat(list.of(facts("java/util/List"), "of()Ljava/util/List;")).isEqualTo(Word.UNKNOWN);
        assertThat(list.of(facts("java/io/FileReader"), "<init>(Ljava/io/File;)V")).isEqualTo(Word.CONFINED);
        assertThat(list.of(facts("java/io/FileReader"), "<init>(Ljava/lang/String;)V")).isEqualTo(Word.UNKNOWN);
    }
}
