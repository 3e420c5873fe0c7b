package lesson05_backprop;

import experiments.Experiment;
import experiments.LessonExperiments;
import java.util.List;

/**
 * The ten tasks of the playground, each answered by training with your own layers: {@code ./workbook experiment 5.task1}.
 * Given: nothing to write.
 */
public final class Experiments implements LessonExperiments {

    @Override
    public List<Experiment> all() {
        return List.of(
                new Experiment("task1", "Circle, two neurons: why does it not succeed?", CircleTasks::twoNeurons),
                new Experiment("task2", "Circle, three neurons: why does it succeed, and why not always?",
                        CircleTasks::threeNeurons),
                new Experiment("task3", "Circle, sigmoid and tanh for ReLU: slower? Another boundary?",
                        CircleTasks::activations),
                new Experiment("task4", "Circle, linear neurons: do more layers help?", CircleTasks::linear),
                new Experiment("task5", "XOR: which is the smallest net under 0.02, and what do restarts show?",
                        XorTasks::smallestNet),
                new Experiment("task6", "XOR and circle with other features: why may the net be smaller?",
                        XorTasks::otherFeatures),
                new Experiment("task7", "XOR, layers 6-6-2: which weights die, and what does that say about capacity?",
                        XorTasks::dyingWeights),
                new Experiment("task8", "Spiral from x₁ and x₂ under 0.04: lowest loss, gradients, how stable?",
                        SpiralTasks::twoFeatures),
                new Experiment("task9", "Spiral with other features: a smaller net, as good? How does the loss behave?",
                        SpiralTasks::otherFeatures),
                new Experiment("task10", "Spiral, all features, six layers of eight, under 0.01: what goes wrong?",
                        SpiralTasks::sixLayers));
    }
}
