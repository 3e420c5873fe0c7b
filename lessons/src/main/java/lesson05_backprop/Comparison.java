package lesson05_backprop;

import experiments.Lab;
import experiments.Progress;
import experiments.Table;
import java.util.ArrayList;
import java.util.List;
import lesson05_backprop.Playground.Net;
import lesson05_backprop.Playground.Order;
import lesson05_backprop.Playground.Run;
import lesson05_backprop.Restarts.Plan;

/** Several nets, each trained from several starting weights, in one table. Given: nothing to write. */
final class Comparison {

    private record Row(String name, Net net, Plan plan, Order order) {
    }

    private final Plan plan;
    private final List<Row> rows = new ArrayList<>();

    /** A comparison without rows. @param plan for every row that is not given its own */
    Comparison(Plan plan) {
        this.plan = plan;
    }

    /** Adds a net that is trained as planned for all. */
    Comparison add(String name, Net net) {
        return add(name, net, plan);
    }

    /** Adds a net that is trained by a plan of its own. */
    Comparison add(String name, Net net, Plan own) {
        return add(name, net, own, Order.SHUFFLED);
    }

    /** Adds a net that is trained by a plan of its own, in an order of its own. */
    Comparison add(String name, Net net, Plan own, Order order) {
        rows.add(new Row(name, net, own, order));
        return this;
    }

    /** Trains all, prints the table with a line that says what it shows, and returns what became of each row. */
    List<Restarts> run(Lab lab, String heading) {
        List<Restarts> results = new ArrayList<>();
        try (Progress progress = lab.progress("training", rows.stream().mapToInt(row -> row.plan().starts()).sum())) {
            rows.forEach(row -> results.add(Restarts.of(row.net(), row.plan(), row.order(), progress)));
        }
        Table table = Table.of(heading, "parameters", "below " + plan.goal(), "epochs", "loss", "best loss", "accuracy");
        for (int i = 0; i < results.size(); i++) {
            Restarts result = results.get(i);
            table.row(rows.get(i).name(), result.net().parameters(), result.reachedText(), result.epochsText(),
                    Findings.loss(result.median(Run::testLoss)), Findings.loss(result.best().testLoss()),
                    Findings.percent(result.median(Run::accuracy)));
        }
        lab.show(table);
        lab.say("""
                below %s: starts whose loss on the test points went below it within %d epochs. epochs: until then,
                median of those. loss, accuracy: on the test points at the end, median of all %d starts; best loss:
                the lowest of them.""",
                plan.goal(), plan.epochs(), plan.starts());
        return results;
    }
}
