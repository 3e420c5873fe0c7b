package matrix;

import java.util.List;

/** Moves parameters against their gradients (lesson 5); keeps what it remembers for each parameter apart. */
public interface Optimizer {

    /** Takes one step: changes the value of every parameter, using its gradient. */
    void step(List<Parameter> parameters);
}
