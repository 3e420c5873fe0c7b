package lesson07_batch_norm;

import experiments.Experiment;
import experiments.LessonExperiments;
import java.util.List;

/**
 * Batch normalization at work, with your own layers: {@code ./workbook experiment 7.rates}. Given: nothing to write.
 */
public final class Experiments implements LessonExperiments {

    @Override
    public List<Experiment> all() {
        return List.of(
                new Experiment("rates", "At which learning rates does a deep ReLU net learn, with and without batch norm?",
                        RateTrials::rates),
                new Experiment("sigmoid", "And a deep sigmoid net, whose gradients vanish?", RateTrials::sigmoid),
                new Experiment("drift", "How do the statistics of a layer's sums drift while the net learns?", Drift::measure),
                new Experiment("place", "Before the activation, or behind it?", RateTrials::place),
                new Experiment("inputs", "What is a standardizing first layer worth where pixels are bytes?",
                        InputTrials::scales),
                new Experiment("batches", "How small may a batch be?", InputTrials::batchSizes));
    }
}
