package grader.report;

import check.Verdict;
import grader.ExerciseMark;
import grader.LessonMark;
import grader.StudentMark;
import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A student's marks in JUnit's XML, which continuous integration shows: a suite for each lesson, a case for each exercise. A
 * failure of the machine is an error, everything else that earns nothing a failure.
 */
final class JUnitFile {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    private JUnitFile() throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
    }

    static byte[] of(StudentMark mark) {
        try {
            JUnitFile file = new JUnitFile();
            file.suites(mark);
            return file.bytes.toByteArray();
        } catch (XMLStreamException memoryAlwaysCanBeWritten) {
            throw new IllegalStateException(memoryAlwaysCanBeWritten);
        }
    }

    private void suites(StudentMark mark) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        start("\n", "testsuites", "name", mark.student());
        count(mark.lessons().stream().flatMap(lesson -> lesson.exercises().stream()).toList());
        for (LessonMark lesson : mark.lessons()) {
            start("\n  ", "testsuite", "name", lesson.lesson(), "time", "0");
            count(lesson.exercises());
            for (ExerciseMark exercise : lesson.exercises()) {
                testCase(lesson.lesson(), exercise);
            }
            end("\n  ");
        }
        end("\n");
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.close();
    }

    private void count(List<ExerciseMark> marks) throws XMLStreamException {
        attributes("tests", String.valueOf(marks.size()),
                "failures", String.valueOf(marks.stream().filter(mark -> element(mark.verdict()).equals("failure")).count()),
                "errors", String.valueOf(marks.stream().filter(mark -> element(mark.verdict()).equals("error")).count()));
    }

    private void testCase(String lesson, ExerciseMark mark) throws XMLStreamException {
        start("\n    ", "testcase", "classname", lesson, "name", mark.id() + " " + mark.title(), "time", "0");
        if (mark.verdict() != Verdict.PASS) {
            start("\n      ", element(mark.verdict()), "type", mark.verdict().name(), "message", mark.sentence());
            xml.writeCharacters(Xml.readable(String.join("\n", Remarks.of(mark))));
            xml.writeEndElement();
            end("\n    ");
        } else {
            xml.writeEndElement();
        }
    }

    private static String element(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "";
            case INFRASTRUCTURE -> "error";
            default -> "failure";
        };
    }

    private void start(String before, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], Xml.readable(namesAndValues[i + 1]));
        }
    }

    private void end(String before) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeEndElement();
    }
}
