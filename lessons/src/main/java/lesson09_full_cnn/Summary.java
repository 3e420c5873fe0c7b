package lesson09_full_cnn;

import java.util.List;
import java.util.Locale;
import matrix.Layer;

/** A network as a table, like the one that Keras prints. Given: nothing to write. */
final class Summary {

    private Summary() {
    }

    static String of(Sequential network) {
        StringBuilder text = new StringBuilder();
        line(text, "layer", "kind", "output", "parameters");
        line(text, "input", "", network.input().toString(), "");
        List<Layer> layers = network.layers();
        List<Sequential.Row> rows = network.rows();
        for (int i = 0; i < rows.size(); i++) {
            Sequential.Row row = rows.get(i);
            line(text, row.name(), LayerNames.kind(layers.get(i)), row.output().toString(), count(row.parameters()));
        }
        return text + "Total parameters: " + count(network.parameterCount()) + "\n";
    }

    private static void line(StringBuilder text, String name, String kind, String output, String parameters) {
        text.append(String.format(Locale.ROOT, "%-22s%-18s%-12s%10s%n", name, kind, output, parameters).stripTrailing()).append('\n');
    }

    private static String count(int parameters) {
        return String.format(Locale.ROOT, "%,d", parameters);
    }
}
