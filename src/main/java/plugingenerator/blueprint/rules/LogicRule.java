package plugingenerator.blueprint.rules;

import java.util.List;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;
import plugingenerator.blueprint.Logic.Import;
import plugingenerator.blueprint.Logic.Unit;

/**
 * The units that the pack calls are there, under their names. Whether the code is allowed and
 * correct is the gate's to prove.
 */
final class LogicRule implements BlueprintRules.Rule {

    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern MODULE = Pattern.compile("[a-z_][a-z0-9_]*(\\.[a-z_][a-z0-9_]*)*");
    private static final int LONGEST = 30_000;

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        List<Unit> units = blueprint.logic().units();
        flaws.atMost("logic.units", units, 60);
        flaws.unique("logic.units", units.stream().map(Unit::name).toList(), "name");
        for (int index = 0; index < units.size(); index++) {
            unit("logic.units[" + index + "]", units.get(index), flaws);
        }
        imports(blueprint.logic().imports(), flaws);
        demanded(blueprint, flaws);
    }

    private static void unit(String slot, Unit unit, Flaws flaws) {
        String name = unit.name();
        if (!IDENTIFIER.matcher(name).matches() || TakenNames.KEYWORDS.contains(name)) {
            flaws.add(slot + ".name", "must be a Python name");
            return;
        }
        flaws.demand(
                !TakenNames.API.contains(name),
                slot + ".name",
                "“" + name + "” is a name of the runtime");
        flaws.demand(
                defines(name, unit.code()),
                slot + ".code",
                "must define “" + name + "” as a function, a class or an annotated constant");
        flaws.demand(unit.code().length() <= LONGEST, slot + ".code", "is too long");
        flaws.demand(
                unit.code().lines().noneMatch(line -> line.length() > 400),
                slot + ".code",
                "has a line of more than 400 characters");
    }

    private static boolean defines(String name, String code) {
        String header = "(?m)^(?:(?:async )?def %s *\\(|class %s *[(:]|%s *:)";
        return Pattern.compile(header.replace("%s", name)).matcher(code).find();
    }

    private static void imports(List<Import> imports, Flaws flaws) {
        for (int index = 0; index < imports.size(); index++) {
            Import entry = imports.get(index);
            String slot = "logic.imports[" + index + "]";
            flaws.demand(
                    MODULE.matcher(entry.module()).matches(),
                    slot + ".module",
                    "must be a module's name");
            flaws.demand(
                    entry.names().stream().allMatch(name -> IDENTIFIER.matcher(name).matches()),
                    slot + ".names",
                    "must be plain names");
        }
    }

    private static void demanded(Blueprint blueprint, Flaws flaws) {
        flaws.demand(
                signature(blueprint, "async def handle("),
                "logic.units",
                "“async def handle(request: Input, tools: Tools) -> Output” is needed");
        flaws.demand(
                trivialInput(blueprint.input()) || signature(blueprint, "def from_text("),
                "logic.units",
                "“def from_text(text: str, tools: Tools) -> Input” is needed");
        flaws.demand(
                blueprint.watch() == null || signature(blueprint, "async def check("),
                "logic.units",
                "“async def check(tools: Tools) -> list[Notice]” is needed with watch");
    }

    private static boolean signature(Blueprint blueprint, String start) {
        return blueprint.logic().units().stream()
                .anyMatch(unit -> unit.code().lines().anyMatch(line -> line.startsWith(start)));
    }

    /** Nothing to fill, or one required text that takes the whole message. */
    private static boolean trivialInput(List<Field> input) {
        return input.isEmpty()
                || (input.size() == 1
                        && input.getFirst().required()
                        && input.getFirst().type() == FieldType.STRING
                        && input.getFirst().allowed().isEmpty());
    }
}
