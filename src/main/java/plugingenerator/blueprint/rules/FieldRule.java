package plugingenerator.blueprint.rules;

import java.util.List;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;

/**
 * Fields become JSON Schema and pydantic models: names that both can bear, bounds that make sense.
 */
final class FieldRule implements BlueprintRules.Rule {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        fields("input", blueprint.input(), flaws);
        fields("output", blueprint.output(), flaws);
        for (int index = 0; index < blueprint.input().size(); index++) {
            flaws.demand(
                    blueprint.input().get(index).type() != FieldType.FILE,
                    "input[" + index + "].type",
                    "a file can only be an answer");
        }
    }

    private static void fields(String slot, List<Field> fields, Flaws flaws) {
        flaws.atMost(slot, fields, 20);
        flaws.unique(slot, fields.stream().map(Field::name).toList(), "name");
        for (int index = 0; index < fields.size(); index++) {
            field(slot + "[" + index + "]", fields.get(index), flaws);
        }
    }

    private static void field(String slot, Field field, Flaws flaws) {
        name(slot + ".name", field.name(), flaws);
        flaws.prose(slot + ".description", field.description(), 0, 1_000);
        bounds(slot, field, flaws);
        boolean records = field.type() == FieldType.RECORDS;
        flaws.demand(
                records != field.fields().isEmpty(),
                slot + ".fields",
                records ? "records need fields" : "only records have fields");
        if (records) {
            fields(slot + ".fields", field.fields(), flaws);
            for (int index = 0; index < field.fields().size(); index++) {
                FieldType inner = field.fields().get(index).type();
                flaws.demand(
                        inner != FieldType.RECORDS && inner != FieldType.FILE,
                        slot + ".fields[" + index + "].type",
                        "records hold neither records nor files");
            }
        }
    }

    private static void name(String slot, String name, Flaws flaws) {
        flaws.demand(
                name.length() <= 40 && NAME.matcher(name).matches(),
                slot,
                "must be snake_case of at most 40 Latin letters and digits");
        flaws.demand(
                !TakenNames.KEYWORDS.contains(name),
                slot,
                "“" + name + "” is a word of Python itself");
        flaws.demand(
                !name.startsWith("model_") && !TakenNames.MODEL_ATTRIBUTES.contains(name),
                slot,
                "“" + name + "” has a meaning in the models: choose another");
        flaws.demand(!name.equals("text"), slot, "“text” is the chat's own field: choose another");
    }

    private static void bounds(String slot, Field field, Flaws flaws) {
        var minimum = field.minimum();
        var maximum = field.maximum();
        boolean numeric =
                switch (field.type()) {
                    case INTEGER, NUMBER, NUMBER_LIST, INTEGER_LIST -> true;
                    default -> false;
                };
        flaws.demand(
                numeric || (minimum == null && maximum == null),
                slot + ".minimum",
                "only numbers have bounds");
        flaws.demand(
                minimum == null || maximum == null || minimum.compareTo(maximum) <= 0,
                slot + ".minimum",
                "is above the maximum");
        flaws.demand(
                field.allowed().isEmpty() || field.type() == FieldType.STRING,
                slot + ".enum",
                "only a string has allowed values");
        flaws.unique(slot + ".enum", field.allowed(), "");
        length(slot + ".max_length", field, flaws);
    }

    private static void length(String slot, Field field, Flaws flaws) {
        Integer length = field.maxLength();
        if (length == null) {
            return;
        }
        boolean sized =
                switch (field.type()) {
                    case STRING, STRING_LIST, NUMBER_LIST, INTEGER_LIST, RECORDS -> true;
                    default -> false;
                };
        flaws.demand(sized, slot, "only texts and lists have a length");
        flaws.demand(length >= 1 && length <= 100_000, slot, "must be 1 to 100,000");
    }
}
