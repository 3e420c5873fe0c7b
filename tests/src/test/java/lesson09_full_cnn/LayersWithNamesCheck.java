package lesson09_full_cnn;

import check.Exercise;
import check.Trial;
import java.util.ArrayList;
import java.util.List;
import matrix.Layer;
import matrix.Mode;
import matrix.Shape;
import matrix.Tensor;
import org.junit.jupiter.api.Test;

@Exercise(id = "9.1", title = "Layers with names", points = 3, file = "Sequential.java")
class LayersWithNamesCheck {

    /** What is done: {@code add}, {@code add name}, {@code pop} or {@code layer name}, one after the other. */
    record Script(String calls) {

        static Script of(String... calls) {
            return new Script(String.join(", ", calls));
        }
    }

    /** The names at the end, the layers at the end by the number of their making, and what the calls returned. */
    record Seen(List<String> names, List<String> layers, List<String> returned) {
    }

    /** A layer that says only the how-manieth it is. */
    private static final class Mark implements Layer {
        private final int number;

        private Mark(int number) {
            this.number = number;
        }

        @Override
        public Tensor forward(Tensor x, Mode mode) {
            return x;
        }

        @Override
        public Tensor backward(Tensor outputGradient) {
            return outputGradient;
        }

        @Override
        public Shape outputShape(Shape input) {
            return input;
        }

        @Override
        public String toString() {
            return "layer " + number;
        }
    }

    private interface Network {
        Object add(String name, Layer layer);

        Object add(Layer layer);

        Layer pop();

        Layer layer(String name);

        List<Layer> layers();

        List<String> names();

        Object itself();
    }

    static final Trial<Script, Seen> TRIAL = Trial.of("the calls, one after the other, then names() and layers()",
                    (Script in) -> play(in, students()))
            .definition(in -> play(in, new Book()))
            .example("three layers, two of them named by themselves", () -> Script.of("add", "add conv", "add", "layer conv"),
                    new Seen(List.of("mark", "conv", "mark_2"), List.of("layer 1", "layer 2", "layer 3"),
                            List.of("the network", "the network", "the network", "layer 2")))
            .fixture("the last is taken away, and its name used again",
                    () -> Script.of("add a", "add b", "pop", "add c", "add b", "layer a", "layer b", "layer c"))
            .fixture("names that begin alike", () -> Script.of("add conv_2", "add convolution", "add conv", "layer conv", "layer convolution"))
            .fixture("all are taken away", () -> Script.of("add", "add", "add", "pop", "pop", "pop"))
            .fixture("a name that is not there", () -> Script.of("add a", "layer b"))
            .fixture("nothing to take away", () -> Script.of("add", "pop", "pop"))
            .fixture("two of one name", () -> Script.of("add a", "add a"))
            .mistake("Added in front", "A new layer goes behind the last one, at the end of the list.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    layers.add(0, layer);
                    names.add(0, name);
                }
            }))
            .mistake("The name was not kept", "Two lists grow: layers and names.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    layers.add(layer);
                }
            }))
            .mistake("The layer was not kept", "Two lists grow: layers and names.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    names.add(name);
                }
            }))
            .mistake("Nothing was kept", "Two lists grow: layers and names.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    names.size();
                }
            }))
            .mistake("Another network was made", "This network grows, and is returned: this.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    names.size();
                }

                @Override
                public Object itself() {
                    return null;
                }
            }))
            .mistake("The given name was not taken", "add(name, layer) keeps the name that it was given.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    layers.add(layer);
                    names.add(free());
                }
            }))
            .mistake("The two lists run in different orders", "Both grow at the same end.", in -> play(in, new Book() {
                @Override
                void keep(String name, Layer layer) {
                    layers.add(layer);
                    names.add(0, name);
                }
            }))
            .mistake("add returns another network", "Return this: so one can write add(…).add(…).add(…).", in -> play(in, new Book() {
                @Override
                public Object itself() {
                    return null;
                }
            }))
            .mistake("The first was taken away", "pop takes the last layer.", in -> play(in, new Book() {
                @Override
                int popped() {
                    return 0;
                }
            }))
            .mistake("The first name was taken away", "The last of both lists goes.", in -> play(in, new Book() {
                @Override
                void forget(int place) {
                    layers.remove(place);
                    names.remove(0);
                }
            }))
            .mistake("All were taken away", "pop takes the last layer, and no other.", in -> play(in, new Book() {
                @Override
                void forget(int place) {
                    layers.clear();
                    names.clear();
                }
            }))
            .mistake("The layer was not returned", "pop returns the layer that it has taken away.", in -> play(in, new Book() {
                @Override
                public Layer pop() {
                    super.pop();
                    return null;
                }
            }))
            .mistake("The name stays after pop", "The name goes with its layer, and is free again.", in -> play(in, new Book() {
                @Override
                void forget(int place) {
                    layers.remove(place);
                }
            }))
            .mistake("The layer stays after pop", "The layer goes with its name.", in -> play(in, new Book() {
                @Override
                void forget(int place) {
                    names.remove(names.size() - 1);
                }
            }))
            .mistake("pop only looks", "pop returns the last layer and takes it out of the network.", in -> play(in, new Book() {
                @Override
                void forget(int place) {
                    names.size();
                }
            }))
            .mistake("Always the first layer", "layer(name) is the one at the place of that name.", in -> play(in, new Book() {
                @Override
                int place(String name) {
                    return 0;
                }
            }))
            .mistake("Always the last layer", "layer(name) is the one at the place of that name.", in -> play(in, new Book() {
                @Override
                int place(String name) {
                    return layers.size() - 1;
                }
            }))
            .mistake("Counted from the other end", "layer(name) is the one at the place of that name.", in -> play(in, new Book() {
                @Override
                int place(String name) {
                    return layers.size() - 1 - names.indexOf(name);
                }
            }))
            .mistake("Compared by ==", "Two equal texts may be two objects: equals, or names.indexOf(name).", in -> play(in, new Book() {
                @Override
                public Layer layer(String name) {
                    super.layer(name);
                    return null;
                }
            }))
            .mistake("A name that only begins so", "conv and conv_2 are two names: they must be equal.", in -> play(in, new Book() {
                @Override
                int place(String name) {
                    return names.indexOf(names.stream().filter(other -> other.startsWith(name)).findFirst().orElseThrow());
                }
            }));

    private static Seen play(Script script, Network network) {
        List<String> returned = new ArrayList<>();
        int made = 0;
        for (String call : script.calls().split(", ")) {
            String[] words = call.split(" ");
            switch (words[0]) {
                case "add" -> {
                    Layer mark = new Mark(++made);
                    Object answer = words.length == 1 ? network.add(mark) : network.add(words[1], mark);
                    returned.add(answer == null || answer != network.itself() && !(network instanceof Book)
                            ? "something else" : "the network");
                }
                case "pop" -> returned.add(String.valueOf(network.pop()));
                default -> returned.add(String.valueOf(network.layer(words[1])));
            }
        }
        return new Seen(network.names(), network.layers().stream().map(Layer::toString).toList(), returned);
    }

    private static Network students() {
        Sequential network = new Sequential(new Shape(2, 3, 4));
        return new Network() {
            @Override
            public Object add(String name, Layer layer) {
                return network.add(name, layer);
            }

            @Override
            public Object add(Layer layer) {
                return network.add(layer);
            }

            @Override
            public Layer pop() {
                return network.pop();
            }

            @Override
            public Layer layer(String name) {
                return network.layer(name);
            }

            @Override
            public List<Layer> layers() {
                return network.layers();
            }

            @Override
            public List<String> names() {
                return network.names();
            }

            @Override
            public Object itself() {
                return network;
            }
        };
    }

    /** The same once more, with a place for every mistake. */
    private static class Book implements Network {
        final List<Layer> layers = new ArrayList<>();
        final List<String> names = new ArrayList<>();

        void keep(String name, Layer layer) {
            layers.add(layer);
            names.add(name);
        }

        int popped() {
            return layers.size() - 1;
        }

        void forget(int place) {
            layers.remove(place);
            names.remove(place);
        }

        int place(String name) {
            return names.indexOf(name);
        }

        @Override
        public Object add(String name, Layer layer) {
            if (names.contains(name)) {
                throw new IllegalArgumentException("There is a layer \"" + name + "\" already.");
            }
            keep(name, layer);
            return itself();
        }

        @Override
        public Object add(Layer layer) {
            return add(free(), layer);
        }

        /** Returns the name that a layer gets by itself. */
        String free() {
            String name = "mark";
            for (int i = 2; names.contains(name); i++) {
                name = "mark_" + i;
            }
            return name;
        }

        @Override
        public Layer pop() {
            if (layers.isEmpty()) {
                throw new IllegalStateException("There is no layer to take away.");
            }
            Layer last = layers.get(popped());
            forget(popped());
            return last;
        }

        @Override
        public Layer layer(String name) {
            if (!names.contains(name)) {
                throw new IllegalArgumentException("There is no layer \"" + name + "\".");
            }
            return layers.get(place(name));
        }

        @Override
        public List<Layer> layers() {
            return layers;
        }

        @Override
        public List<String> names() {
            return names;
        }

        @Override
        public Object itself() {
            return this;
        }
    }

    @Test
    void layers_come_go_and_are_found_by_name() {
        TRIAL.check();
    }
}
