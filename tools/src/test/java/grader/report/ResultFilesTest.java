package grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import check.Verdict;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import grader.ExerciseMark;
import grader.LessonMark;
import grader.StudentMark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** One student's marks as other programs take them. */
class ResultFilesTest {

    private static final StudentMark EVERY_VERDICT = SampleClass.student("Ada", Verdict.values());
    private static final StudentMark HOSTILE = new StudentMark("</testsuites><x>", SampleClass.NOON, List.of("]]>\u0000"), List.of(new LessonMark("l\"&'", List.of(
            new ExerciseMark("1.1", "<b>\u001B[31m", 3, Verdict.THREW, "]]>", "\uD800 & \"\uFFFE", "line\n\tline ]]> \u0085 😀", SampleClass.HIDDEN)))));

    private static JsonNode gradescope(Standing standing) throws IOException {
        return new ObjectMapper().readTree(Json.bytes(GradescopeFile.of(standing, true)));
    }

    private static JsonNode gradescope(StudentMark mark) throws IOException {
        return gradescope(Standing.of(mark, Optional.empty()));
    }

    private static Document valid(byte[] junit) throws IOException, SAXException {
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(ResultFilesTest.class.getResource("junit.xsd")).newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(junit)));
        return Documents.xml(junit);
    }

    // ---------------------------------------------------------------- Gradescope

    @Test
    void gradescope_has_a_test_for_each_exercise_and_the_scores_add_up() throws IOException {
        JsonNode results = gradescope(EVERY_VERDICT);
        List<JsonNode> tests = StreamSupport.stream(results.get("tests").spliterator(), false).toList();
        assertThat(tests).hasSize(Verdict.values().length);
        assertThat(tests.stream().mapToInt(test -> test.get("score").intValue()).sum()).isEqualTo(EVERY_VERDICT.earned());
        assertThat(tests.stream().mapToInt(test -> test.get("max_score").intValue()).sum()).isEqualTo(EVERY_VERDICT.points());
        assertThat(results.has("score")).isFalse();
    }

    @Test
    void gradescope_gets_the_fields_that_it_knows_and_no_others() throws IOException {
        JsonNode results = gradescope(EVERY_VERDICT);
        assertThat(results.fieldNames()).toIterable().containsExactlyInAnyOrder("output", "output_format", "visibility", "stdout_visibility", "tests");
        JsonNode test = results.get("tests").get(1);
        assertThat(test.fieldNames()).toIterable().containsExactlyInAnyOrder("number", "name", "score", "max_score", "status", "output", "output_format", "visibility",
                "tags");
        assertThat(test.get("number").asText()).isEqualTo("1.2");
        assertThat(test.get("status").asText()).isEqualTo("failed");
        assertThat(test.get("visibility").asText()).isEqualTo("visible");
        assertThat(test.get("output").asText()).startsWith("wrong numbers\n[1, 1] should be -1, yours is 1").contains("expected 4×4");
        assertThat(test.get("tags")).extracting(JsonNode::asText).containsExactly("lesson01_convolution", "WRONG");
    }

    @Test
    void gradescope_is_told_the_score_of_the_whole_where_it_is_less_than_the_sum(@TempDir Path folder) throws IOException {
        Path late = Files.writeString(folder.resolve("late.txt"), "due = 2026-02-27 12:00 UTC\nloss per day = 15 percent\n");
        JsonNode results = gradescope(Standing.of(SampleClass.student("Ada", Verdict.PASS, Verdict.PASS, Verdict.TODO), Optional.of(LatePolicy.read(late))));
        assertThat(results.get("score").decimalValue()).isEqualByComparingTo(new BigDecimal("14"));
        assertThat(results.get("output").asText()).contains("2 begun days late");
    }

    @Test
    void gradescope_gets_nothing_hidden_and_survives_hostile_texts() throws IOException {
        assertThat(gradescope(HOSTILE).toString()).doesNotContain(SampleClass.HIDDEN);
        assertThat(gradescope(HOSTILE).get("tests").get(0).get("output").asText()).contains("line\n\tline ]]>");
    }

    // ---------------------------------------------------------------- JUnit

    @Test
    void junit_xml_is_valid_and_counts_its_cases() throws Exception {
        Document document = valid(JUnitFile.of(EVERY_VERDICT));
        Element suite = Documents.elements(document, "testsuite").get(0);
        assertThat(suite.getAttribute("tests")).isEqualTo("13");
        assertThat(suite.getAttribute("failures")).isEqualTo(String.valueOf(Documents.elements(document, "failure").size())).isEqualTo("11");
        assertThat(suite.getAttribute("errors")).isEqualTo(String.valueOf(Documents.elements(document, "error").size())).isEqualTo("1");
        assertThat(Documents.elements(document, "error").get(0).getAttribute("type")).isEqualTo("INFRASTRUCTURE");
        assertThat(Documents.elements(document, "testcase").get(0).hasChildNodes()).as("a case that passed").isFalse();
    }

    @Test
    void junit_xml_of_hostile_texts_is_valid_and_holds_them() throws Exception {
        byte[] bytes = JUnitFile.of(HOSTILE);
        Document document = valid(bytes);
        assertThat(Documents.elements(document, "testsuites").get(0).getAttribute("name")).isEqualTo("</testsuites><x>");
        assertThat(Documents.elements(document, "failure").get(0).getTextContent()).contains("line\n\tline ]]> \uFFFD 😀");
        assertThat(new String(bytes, StandardCharsets.UTF_8)).doesNotContain(SampleClass.HIDDEN);
    }

    @Test
    void junit_xml_of_nothing_is_valid() throws Exception {
        valid(JUnitFile.of(new StudentMark("", SampleClass.NOON, List.of(), List.of())));
    }
}
