package lesson06_regularization;

import experiments.Experiment;
import experiments.LessonExperiments;
import java.util.List;

/**
 * What penalties, dropout and the others do to networks that learn from few digits, measured with your own code:
 * {@code ./workbook experiment 6.remedies}. Given: nothing to write.
 */
public final class Experiments implements LessonExperiments {

    @Override
    public List<Experiment> all() {
        return List.of(
                new Experiment("neurons", "Few digits, some labels wrong: what do more neurons and fewer neurons do to the gap?",
                        GapExperiments::neurons),
                new Experiment("remedies", "The gap without and with ridge, LASSO, dropout, max-norm, early stopping, augmentation",
                        GapExperiments::remedies),
                new Experiment("lambda", "Which λ? A sweep for ridge, chosen on a validation set", GapExperiments::lambda),
                new Experiment("zeros", "LASSO and ridge: which weights become exactly 0, and which only small?",
                        WeightExperiments::zeros),
                new Experiment("where", "A penalty on kernels, on biases too, on activities: what does each do?",
                        WeightExperiments::where));
    }
}
