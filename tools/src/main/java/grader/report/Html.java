package grader.report;

/**
 * HTML pages that need no network: the frame that all share, and text made harmless. They are well-formed XML too, so that any
 * parser of XML can read them.
 */
final class Html {

    private static final String STYLE = """
            :root { --ink: #1d2733; --pale: #5a6673; --line: #d9dee4; --paper: #ffffff; --shade: #f4f6f8;
                    --right: #00638f; --wrong: #b34700; --open: #5a6673; --again: #7a4d8f; }
            * { box-sizing: border-box; }
            body { margin: 0 auto; max-width: 62rem; padding: 1.2rem 1rem 4rem; background: var(--paper); color: var(--ink);
                   font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
            h1 { font-size: 1.6rem; line-height: 1.2; margin: .4rem 0; overflow-wrap: anywhere; }
            h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
            p { margin: .4rem 0; }
            p, li { overflow-wrap: anywhere; }
            a { color: var(--right); }
            bdi { unicode-bidi: isolate; }
            code, pre { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", Menlo, Consolas, monospace; font-size: .85rem; }
            pre { overflow-x: auto; background: var(--shade); border-radius: 6px; padding: .7rem .8rem; line-height: 1.35;
                  margin: .5rem 0; unicode-bidi: isolate; }
            .scroll { overflow-x: auto; }
            table { border-collapse: collapse; min-width: 100%; font-variant-numeric: tabular-nums; }
            th, td { padding: .3rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
            th { color: var(--pale); font-weight: 600; font-size: .85rem; white-space: nowrap; }
            .number { text-align: right; white-space: nowrap; }
            .nowrap { white-space: nowrap; }
            .pale { color: var(--pale); }
            .total { font-size: 1.3rem; font-weight: 650; }
            .notice { border-left: 4px solid var(--again); background: var(--shade); padding: .5rem .8rem; border-radius: 0 6px 6px 0; }
            .bar { display: block; width: 100%; height: .55rem; border-radius: .3rem; background: var(--line); overflow: hidden; }
            .bar > i { display: block; height: 100%; background: var(--right); }
            .right { color: var(--right); } .wrong { color: var(--wrong); } .open { color: var(--open); } .again { color: var(--again); }
            @media print { body { max-width: none; padding: 0; } pre { white-space: pre-wrap; } }
            """;

    private Html() {
    }

    /** Returns a whole page; {@code body} is HTML, {@code title} and {@code style} are plain text and further rules. */
    static String page(String title, String style, String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8"/>
                <meta name="viewport" content="width=device-width, initial-scale=1"/>
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/>
                <title>%s</title>
                <style>
                %s%s</style>
                </head>
                <body>
                %s</body>
                </html>
                """.formatted(text(title), STYLE, style, body);
    }

    /** Returns a text as HTML that shows it, in an element or between quotation marks. */
    static String text(String plain) {
        String readable = Xml.readable(plain);
        StringBuilder html = new StringBuilder(readable.length() + 16);
        for (int i = 0; i < readable.length(); i++) {
            switch (readable.charAt(i)) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(readable.charAt(i));
            }
        }
        return html.toString();
    }

    /** Returns a name that somebody else chose, kept from changing the direction of what stands around it. */
    static String name(String plain) {
        return "<bdi>" + text(plain) + "</bdi>";
    }

    /** Returns a bar that is filled to {@code share}, from 0 to 1. */
    static String bar(double share) {
        return "<span class=\"bar\"><i style=\"width: %s%%\"></i></span>".formatted(Percent.text(share));
    }
}
