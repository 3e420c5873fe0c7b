package cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbook.WorkbookException;

/**
 * A page of all pictures that were drawn, {@code index.html}: a lesson a section, under each picture a sentence. Beside the pictures
 * of a lesson stands {@code captions.txt}, from which the page is made again whenever a lesson is drawn.
 */
final class ChartIndex {

    /** The name of the page. */
    static final String PAGE = "index.html";

    private static final String CAPTIONS = "captions.txt"; // first line: the lesson, tab, whose code drew; then file, tab, sentence

    private ChartIndex() {
    }

    /**
     * Notes a lesson's pictures, and writes the page of all.
     *
     * @param charts   the folder of the page, in which each lesson has a folder
     * @param lesson   the lesson's folder there
     * @param title    the lesson's
     * @param by       whose code drew it
     * @param pictures what was drawn
     * @param captions a sentence on each, by the name of its file
     */
    static void write(Path charts, Path lesson, String title, String by, List<Path> pictures, Map<String, String> captions) {
        List<String> lines = new ArrayList<>(List.of(title + "\t" + by));
        for (Path picture : pictures) {
            String name = picture.getFileName().toString();
            lines.add(name + "\t" + captions.getOrDefault(name, ""));
        }
        Path page = charts.resolve(PAGE);
        try {
            Files.createDirectories(lesson);
            Files.write(lesson.resolve(CAPTIONS), lines);
            Files.write(page, page(charts).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new WorkbookException("The page of all pictures cannot be written to " + page + ".", unwritable);
        }
    }

    private static String page(Path charts) throws IOException {
        StringBuilder page = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>Pictures of the CNN workbook</title>
                <style>
                body { font-family: system-ui, sans-serif; line-height: 1.5; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
                figure { margin: 1.5rem 0 2.5rem; }
                img { max-width: 100%; height: auto; border: 1px solid #ddd; }
                nav a { margin-right: 1rem; white-space: nowrap; }
                h2 { margin: 3rem 0 0; }
                .by { margin: 0; color: #666; }
                </style>
                </head>
                <body>
                <h1>Pictures of the CNN workbook</h1>
                """);
        List<Path> lessons;
        try (Stream<Path> folders = Files.list(charts)) {
            lessons = folders.filter(folder -> Files.isRegularFile(folder.resolve(CAPTIONS))).sorted().toList();
        }
        page.append("<nav>");
        for (Path lesson : lessons) {
            page.append("<a href=\"#").append(lesson.getFileName()).append("\">")
                    .append(escaped(lesson.getFileName().toString().replaceFirst("^lesson0*(\\d+)_.*", "Lesson $1"))).append("</a> ");
        }
        page.append("</nav>\n");
        for (Path lesson : lessons) {
            section(lesson, page);
        }
        return page.append("</body>\n</html>\n").toString();
    }

    private static void section(Path lesson, StringBuilder page) throws IOException {
        List<String> lines = Files.readAllLines(lesson.resolve(CAPTIONS));
        String[] heading = lines.get(0).split("\t", 2);
        page.append("<h2 id=\"").append(lesson.getFileName()).append("\">").append(escaped(heading[0])).append("</h2>\n");
        page.append("<p class=\"by\">").append(heading.length == 2 ? escaped(heading[1]) : "").append("</p>\n");
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split("\t", 2);
            String caption = parts.length == 2 ? escaped(parts[1]) : "";
            String picture = lesson.getFileName() + "/" + escaped(parts[0]);
            page.append("<figure><a href=\"").append(picture).append("\"><img src=\"").append(picture).append("\" alt=\"")
                    .append(caption).append("\"></a><figcaption>").append(caption).append("</figcaption></figure>\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
