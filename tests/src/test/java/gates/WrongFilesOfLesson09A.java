package gates;

import check.Verdict;
import java.util.List;

/** Wrong files of lesson 9, part A: the network, its training, and all around it. */
final class WrongFilesOfLesson09A {

    static final List<WrongFile> ALL = List.of(
            new WrongFile("9.1", "lesson09_full_cnn/Sequential.java", "names.remove(names.size() - 1);",
                    "", Verdict.THREW, "The name stays after pop"),
            new WrongFile("9.1", "lesson09_full_cnn/Sequential.java", "layers.remove(layers.size() - 1)",
                    "layers.get(layers.size() - 1)", Verdict.SHAPE, "The layer stays after pop"),
            new WrongFile("9.2", "lesson09_full_cnn/Sequential.java", "return chain().forward(x, mode);",
                    "return chain().forward(x, Mode.TRAINING);", Verdict.WRONG, "Always in training mode"),
            new WrongFile("9.2", "lesson09_full_cnn/Sequential.java", "return chain().backward(outputGradient);",
                    "Tensor g = outputGradient;\n        for (Layer layer : layers) {\n            g = layer.backward(g);\n        }\n        return g;",
                    Verdict.WRONG, "Backward in the order of forward"),
            new WrongFile("9.2", "lesson09_full_cnn/Sequential.java", "return chain().statistics();",
                    "return List.of();", Verdict.SHAPE, "The statistics were forgotten"),
            new WrongFile("9.3", "lesson09_full_cnn/Sequential.java", "shape = layers.get(i).outputShape(shape);",
                    "shape = layers.get(i).outputShape(input);", Verdict.THREW, "Every layer got the input of the network"),
            new WrongFile("9.3", "lesson09_full_cnn/Sequential.java", "return parameters().stream().mapToInt(parameter -> parameter.value().size()).sum();",
                    "return parameters().size();", Verdict.WRONG, "Matrices in place of numbers"),
            new WrongFile("9.4", "lesson09_full_cnn/Sequential.java", "forward(some, Mode.EVALUATION)",
                    "forward(some, Mode.TRAINING)", Verdict.WRONG, "In training mode"),
            new WrongFile("9.4", "lesson09_full_cnn/Sequential.java", "answers.setRow(n, theirs.row(n - from));",
                    "answers.setRow(n - from, theirs.row(n - from));", Verdict.WRONG, "Every batch writes to the first rows"),
            new WrongFile("9.5", "lesson09_full_cnn/Evaluation.java", "(double) hits / found.length",
                    "hits / found.length", Verdict.WRONG, "Divided as whole numbers"),
            new WrongFile("9.6", "lesson09_full_cnn/Sequential.java", "Softmax.of(predict(x))",
                    "Softmax.of(Softmax.of(predict(x)))", Verdict.WRONG, "Softmax twice"),
            new WrongFile("9.6", "lesson09_full_cnn/Sequential.java", "loss.value(answers, targets)",
                    "loss.value(targets, answers)", Verdict.WRONG, "Predictions and targets exchanged"),
            new WrongFile("9.7", "lesson09_full_cnn/Fit.java", "loss += cost * images.samples();",
                    "loss += cost * x.samples() / batches.size();", Verdict.WRONG, "epoch(1) and epoch(2)"),
            new WrongFile("9.7", "lesson09_full_cnn/Fit.java", "Matrix theirs = batches.get(i).targets();",
                    "Matrix theirs = MiniBatches.inOrder(x, targets, plan.batchSize()).get(i).targets();", Verdict.WRONG,
                    "Images shuffled without their labels"),
            new WrongFile("9.7", "lesson09_full_cnn/Fit.java", "plan.augmentation().augmented(batches.get(i).x(), random)",
                    "batches.get(i).x()", Verdict.WRONG, "Without augmentation"),
            new WrongFile("9.8", "lesson09_full_cnn/Fit.java", "network.evaluate(unseen.x(), unseen.targets(), plan.loss())",
                    "network.evaluate(x, targets, plan.loss())", Verdict.WRONG, "Validated on the training data"),
            new WrongFile("9.8", "lesson09_full_cnn/Fit.java", "stopping.restoreBest();",
                    "", Verdict.SHAPE, "The best weights were not given back"),
            new WrongFile("9.8", "lesson09_full_cnn/Fit.java", "number <= plan.epochs() && !stop",
                    "number <= plan.epochs()", Verdict.SHAPE, "The rule's answer was ignored"),
            new WrongFile("9.9", "lesson09_full_cnn/Networks.java", ".add(new Dense(100, 10, random));",
                    ".add(new Dense(100, 10, random)).add(new ActivationLayer(new Relu()));", Verdict.SHAPE, "ReLU on the logits"),
            new WrongFile("9.10", "lesson09_full_cnn/ThreeDense.java", "return dense(network, \"dense_3\", second);",
                    "return network.predict(new matrix.Tensor(x, Shape.vector(3)));", Verdict.THREW, "The layers were called"),
            new WrongFile("9.11", "lesson09_full_cnn/TinyRun.java", "gradients, training.loss(image, target)",
                    "gradients, before", Verdict.WRONG, "Twice the loss before the step"),
            new WrongFile("9.12", "lesson09_full_cnn/Initialization.java", "Math.sqrt(2.0 / fanIn)",
                    "Math.sqrt(2 / fanIn)", Verdict.WRONG, "Divided as whole numbers"),
            new WrongFile("9.13", "lesson09_full_cnn/Preparation.java", "(pixels[i] & 0xff) / 255.0",
                    "pixels[i] / 255.0", Verdict.WRONG, "Bytes read as signed"),
            new WrongFile("9.13", "lesson09_full_cnn/Preparation.java",
                    "return new Tensor(x.matrix().map(value -> (value - mean) / deviation), x.shape());",
                    "return new Tensor(x.matrix().map(value -> (value - of(x).mean()) / of(x).deviation()), x.shape());", Verdict.WRONG,
                    "The test set has a scale of its own"),
            new WrongFile("9.14", "lesson09_full_cnn/SanitySteps.java", "return Math.log(classes);",
                    "return Math.log10(classes);", Verdict.WRONG, "To base 10"),
            new WrongFile("9.15", "lesson09_full_cnn/ModelFile.java", "Files.deleteIfExists(half);\n        }",
                    "half.getFileName();\n        }", Verdict.WRONG, "The half-written file was left behind"),
            new WrongFile("9.15", "lesson09_full_cnn/ModelFile.java",
                    "layer.statistics().forEach(statistic -> entries.add(new Entry(name, statistic)));",
                    "", Verdict.SHAPE, "The statistics are not saved"),
            new WrongFile("9.P3", "lesson09_full_cnn/Predictions.java", "return 10;", "return 0;", Verdict.WRONG, "None"));

    private WrongFilesOfLesson09A() {
    }
}
