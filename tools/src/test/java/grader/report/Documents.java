package grader.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What was written, read back by parsers that are not ours. */
final class Documents {

    private Documents() {
    }

    /** Returns the document; a page is one too. */
    static Document xml(byte[] bytes) {
        try {
            DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // throws, and prints nothing
            return builder.parse(new ByteArrayInputStream(bytes));
        } catch (ParserConfigurationException | SAXException | IOException broken) {
            throw new AssertionError(new String(bytes, StandardCharsets.UTF_8), broken);
        }
    }

    static Document xml(String text) {
        return xml(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the elements of this name, in order. */
    static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** Returns what a reader of the elements of this name sees, in one line. */
    static List<String> texts(Document document, String name) {
        return elements(document, name).stream().map(element -> text(element).replaceAll("\\s+", " ").strip()).toList();
    }

    private static String text(Node node) {
        if (node.getNodeType() == Node.TEXT_NODE) {
            return node.getNodeValue();
        }
        StringBuilder text = new StringBuilder();
        for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            text.append(text(child));
        }
        return node.getNodeName().matches("td|th") ? text + " " : text.toString();
    }

    /** Returns the rows of a table, headings first. */
    static List<List<String>> csv(byte[] bytes) {
        try (CSVParser parser = CSVParser.parse(new String(bytes, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            return parser.stream().map(CSVRecord::toList).toList();
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }

    static List<List<String>> csv(Path file) throws IOException {
        return csv(Files.readAllBytes(file));
    }
}
