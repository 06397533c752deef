package plugingenerator.blueprint;

import java.util.List;

/**
 * The only code of a blueprint: imports from the policy's table, and units in the order of the
 * file.
 */
public record Logic(List<Import> imports, List<Unit> units) {

    /** {@code from module import names}, or {@code import module} where {@code names} is empty. */
    public record Import(String module, List<String> names) {
        public Import {
            names = List.copyOf(names);
        }
    }

    /** One top-level statement: a function, an annotated constant or a small class. */
    public record Unit(String name, String code) {}

    public Logic {
        imports = List.copyOf(imports);
        units = List.copyOf(units);
    }

    public boolean defines(String unit) {
        return units.stream().anyMatch(candidate -> candidate.name().equals(unit));
    }
}
