package bench;

import datasets.Digits;
import datasets.LabelledImages;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Random;
import java.util.random.RandomGenerator;
import matrix.Layer;
import matrix.Loss;
import matrix.Matrix;
import matrix.Optimizer;
import matrix.Shape;
import matrix.Tensor;

/** The work of a {@link Task}, done by the classes of the lessons that a loader finds. */
public final class LessonCode {

    /** Images in one batch. */
    public static final int BATCH = 32;

    private static final int BATCHES = 10; // different ones to train on
    private static final int STEPS = 30;   // after which the loss is looked at

    /** What the loss came to, to be compared between backends. */
    record Losses(double first, double later) {
    }

    private final ClassLoader lessons;

    /** Finds the classes with this loader. */
    public LessonCode(ClassLoader lessons) {
        this.lessons = lessons;
    }

    /** Does a task once, to see whether the code is there; throws what the code throws. */
    public void tryOut(Task task) {
        lap(task).run();
    }

    /** Returns the work of a task, one batch a lap. */
    Lap lap(Task task) {
        return switch (task) {
            case LOOPS -> convolution("Channels");
            case IM2COL -> convolution("Im2col");
            case TRAINING -> training()::step;
        };
    }

    /** Trains a new network for some steps, and returns the first loss and the last. */
    Losses losses() {
        Steps steps = training();
        double first = steps.step();
        double last = first;
        for (int i = 1; i <= STEPS; i++) {
            last = steps.step();
        }
        return new Losses(first, last);
    }

    private Lap convolution(String name) {
        RandomGenerator random = new Random(1);
        Shape image = new Shape(25, 13, 13);
        Shape filter = new Shape(25, 3, 3);
        Tensor images = new Tensor(Matrix.uniform(BATCH, image.size(), 0, 1, random), image);
        Tensor filters = new Tensor(Matrix.uniform(50, filter.size(), -1, 1, random), filter);
        Matrix biases = Matrix.uniform(1, 50, -1, 1, random);
        Method forward = method("lesson01_convolution." + name, "forward", Tensor.class, Tensor.class, Matrix.class);
        return () -> call(forward, null, images, filters, biases);
    }

    private Steps training() {
        LabelledImages digits = Digits.train().first(BATCH * BATCHES);
        Layer network = (Layer) call(method("lesson09_full_cnn.Networks", "ofTheNotes", RandomGenerator.class), null, new Random(1));
        Loss loss = (Loss) made("lesson05_backprop.SoftmaxCrossEntropy");
        Optimizer adam = (Optimizer) made("lesson05_backprop.Adam");
        Object training = made("lesson05_backprop.Training", new Class<?>[] {Layer.class, Loss.class, Optimizer.class}, network, loss, adam);
        return new Steps(training, method("lesson05_backprop.Training", "step", Tensor.class, Matrix.class), digits);
    }

    /** Step after step of a training, batch after batch. */
    private static final class Steps {

        private final Object training;
        private final Method step;
        private final Tensor x;
        private final Matrix targets;
        private int next;

        Steps(Object training, Method step, LabelledImages digits) {
            this.training = training;
            this.step = step;
            this.x = digits.tensor();
            this.targets = digits.oneHot();
        }

        double step() {
            int from = next * BATCH;
            next = (next + 1) % BATCHES;
            return (double) call(step, training, new Tensor(x.matrix().rows(from, from + BATCH), x.shape()), targets.rows(from, from + BATCH));
        }
    }

    private Object made(String name, Class<?>[] kinds, Object... arguments) {
        try {
            return lessons.loadClass(name).getConstructor(kinds).newInstance(arguments);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private Object made(String name) {
        return made(name, new Class<?>[0]);
    }

    private Method method(String name, String method, Class<?>... kinds) {
        try {
            return lessons.loadClass(name).getMethod(method, kinds);
        } catch (ReflectiveOperationException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw unwrapped(thrown);
        } catch (IllegalAccessException changed) {
            throw new IllegalStateException(changed);
        }
    }

    private static RuntimeException unwrapped(InvocationTargetException thrown) {
        if (thrown.getCause() instanceof Error error) {
            throw error;
        }
        return thrown.getCause() instanceof RuntimeException itself ? itself : new IllegalStateException(thrown.getCause());
    }
}
