package lesson09_full_cnn;

import experiments.Experiment;
import experiments.LessonExperiments;
import java.util.ArrayList;
import java.util.List;

/** The experiments of the last lesson, with your own layers: {@code ./workbook experiment 9.case1}. Given: nothing to write. */
public final class Experiments implements LessonExperiments {

    @Override
    public List<Experiment> all() {
        List<Experiment> all = new ArrayList<>(List.of(
                new Experiment("overfit", "Can the network learn 20 images by heart? Else it has a mistake.", Comparisons::overfit),
                new Experiment("demo", "The network of the notes learns to read digits: how well, and what has it learned?", Demo::run),
                new Experiment("transfer", "Learned from drawn digits alone: does it read real ones?", Demo::transfer),
                new Experiment("hyperparameters", "Filters, depth, pooling, activation, padding, neurons: accuracy and time?",
                        Comparisons::hyperparameters),
                new Experiment("pooling", "Is max better than average?", Comparisons::pooling),
                new Experiment("initialization", "Zeros, Glorot, He, too large, too small: what does the start decide?",
                        Comparisons::initialization),
                new Experiment("dense", "Convolution against dense layers with as many parameters, also on shifted digits?",
                        Comparisons::dense),
                new Experiment("shapes", "Coloured shapes, 32×32 with three channels: the same network?", Comparisons::shapes),
                new Experiment("healthy", "The clinic: what does a run look like in which nothing is wrong?", Clinic::healthy)));
        all.addAll(Clinic.cases());
        return all;
    }
}
