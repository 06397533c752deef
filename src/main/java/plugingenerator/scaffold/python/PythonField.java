package plugingenerator.scaffold.python;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Field;

/** One field of a pydantic model: its annotation, and what that annotation needs to be imported. */
record PythonField(Field field, String itemName) {

    /** An allowed value that would not fit into a line cannot be a Literal; the schema has it. */
    private static final int LONGEST_LITERAL = 80;

    String declaration() {
        String type = field.required() ? base() : base() + " | None";
        String bounds = isList() ? length() : joined(numeric(), length());
        String annotation =
                bounds.isEmpty() ? type : "Annotated[" + type + ", Field(" + bounds + ")]";
        return field.name() + ": " + annotation + (field.required() ? "" : " = None");
    }

    /** Imported names with their module, such as {@code datetime.date}. */
    TreeSet<String> imports() {
        TreeSet<String> names = new TreeSet<>();
        if (declaration().contains("Annotated[")) {
            names.add("typing.Annotated");
            names.add("pydantic.Field");
        }
        switch (field.type()) {
            case STRING -> {
                if (isLiteral()) {
                    names.add("typing.Literal");
                }
            }
            case DATE -> names.add("datetime.date");
            case TIME -> names.add("datetime.time");
            case DATETIME -> names.add("pydantic.AwareDatetime");
            case FILE -> names.add(".runtime.files.OutputFile");
            default -> {}
        }
        return names;
    }

    private String base() {
        return switch (field.type()) {
            case STRING -> isLiteral() ? literal() : "str";
            case INTEGER -> "int";
            case NUMBER -> "float";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case TIME -> "time";
            case DATETIME -> "AwareDatetime";
            case STRING_LIST -> "list[str]";
            case NUMBER_LIST -> listOf("float");
            case INTEGER_LIST -> listOf("int");
            case RECORDS -> "list[" + itemName + "]";
            case FILE -> "OutputFile";
        };
    }

    private boolean isList() {
        return switch (field.type()) {
            case STRING_LIST, NUMBER_LIST, INTEGER_LIST, RECORDS -> true;
            default -> false;
        };
    }

    private boolean isLiteral() {
        return !field.allowed().isEmpty()
                && field.allowed().stream()
                        .allMatch(value -> PythonText.literal(value).length() <= LONGEST_LITERAL);
    }

    private String literal() {
        List<String> values = field.allowed().stream().map(PythonText::literal).toList();
        return "Literal[" + String.join(", ", values) + "]";
    }

    private String listOf(String element) {
        String bounds = numeric();
        return bounds.isEmpty()
                ? "list[" + element + "]"
                : "list[Annotated[" + element + ", Field(" + bounds + ")]]";
    }

    private String numeric() {
        return joined(bound("ge", field.minimum()), bound("le", field.maximum()));
    }

    private String length() {
        Integer most = field.maxLength();
        return most == null || isLiteral() ? "" : "max_length=" + most;
    }

    private static String bound(String name, @Nullable BigDecimal value) {
        return value == null ? "" : name + "=" + PythonText.number(value);
    }

    private static String joined(String... parts) {
        List<String> present = new ArrayList<>();
        for (String part : parts) {
            if (!part.isEmpty()) {
                present.add(part);
            }
        }
        return String.join(", ", present);
    }
}
