package plugingenerator.blueprint.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Reading.Flaw;
import tools.jackson.databind.JsonNode;

/**
 * A place in a read document: its path, its value (null where it is absent) and the list that takes
 * its flaws. Reading a value of the wrong type notes a flaw and goes on, so that one reading names
 * them all.
 */
final class Slot {

    private final String path;
    private final @Nullable JsonNode value;
    private final List<Flaw> flaws;

    private Slot(String path, @Nullable JsonNode value, List<Flaw> flaws) {
        this.path = path;
        this.value = value == null || value.isNull() || value.isMissingNode() ? null : value;
        this.flaws = flaws;
    }

    static Slot root(JsonNode document, List<Flaw> flaws) {
        return new Slot("", document, flaws);
    }

    Slot at(String member) {
        JsonNode inner = value != null && value.isObject() ? value.get(member) : null;
        return new Slot(path.isEmpty() ? member : path + "." + member, inner, flaws);
    }

    boolean absent() {
        return value == null;
    }

    boolean isObject() {
        return value != null && value.isObject();
    }

    boolean isText() {
        return value != null && value.isString();
    }

    JsonNode node() {
        if (value == null) {
            throw new IllegalStateException(path + " is absent");
        }
        return value;
    }

    void flaw(String message) {
        flaws.add(new Flaw(path, message));
    }

    /** An object is demanded here; false where a flaw was noted instead. */
    boolean demandObject() {
        if (isObject()) {
            return true;
        }
        flaw(value == null ? "is missing" : "must be an object");
        return false;
    }

    /** A text, a number or a truth value as its text. */
    String text() {
        if (value == null) {
            flaw("is missing");
            return "";
        }
        return scalar();
    }

    String text(String otherwise) {
        return value == null ? otherwise : scalar();
    }

    @Nullable String textOrNull() {
        return value == null ? null : scalar();
    }

    private String scalar() {
        JsonNode present = node();
        if (present.isString() || present.isNumber() || present.isBoolean()) {
            return present.asString();
        }
        flaw("must be a text");
        return "";
    }

    boolean flag(boolean otherwise) {
        if (value == null) {
            return otherwise;
        }
        return switch (value.asString("").toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> {
                flaw("must be true or false");
                yield otherwise;
            }
        };
    }

    /** A number, also as a text that holds one; in its shortest form. */
    @Nullable BigDecimal number() {
        if (value == null) {
            return null;
        }
        try {
            BigDecimal number =
                    value.isNumber() ? value.decimalValue() : new BigDecimal(scalar().strip());
            BigDecimal shortest = number.stripTrailingZeros();
            return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
        } catch (NumberFormatException _) {
            flaw("must be a number");
            return null;
        }
    }

    @Nullable Integer integer() {
        BigDecimal number = number();
        try {
            return number == null ? null : number.intValueExact();
        } catch (ArithmeticException _) {
            flaw("must be a whole number");
            return null;
        }
    }

    int integer(int otherwise) {
        Integer number = integer();
        return number == null ? otherwise : number;
    }

    /** The entries of a list; none where it is absent, one where a lone value stands for it. */
    List<Slot> entries() {
        JsonNode present = value;
        if (present == null) {
            return List.of();
        }
        if (!present.isArray()) {
            return List.of(new Slot(path + "[0]", present, flaws));
        }
        return IntStream.range(0, present.size())
                .mapToObj(index -> new Slot(path + "[" + index + "]", present.get(index), flaws))
                .toList();
    }

    /** The texts of a list, blank ones left out. */
    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (Slot entry : entries()) {
            String text = Prose.clean(entry.text());
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
