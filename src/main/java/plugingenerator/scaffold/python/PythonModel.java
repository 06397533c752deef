package plugingenerator.scaffold.python;

import java.util.List;

/** A pydantic class; its lines are indented and begin with the docstring. */
public record PythonModel(String name, String base, List<String> lines) {

    public PythonModel {
        lines = List.copyOf(lines);
    }
}
