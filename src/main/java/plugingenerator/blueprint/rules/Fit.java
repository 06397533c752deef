package plugingenerator.blueprint.rules;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Field;

/** Whether values of an example fit the fields: contract honesty, without running anything. */
record Fit(List<Field> fields, Flaws flaws) {

    private static final Set<String> FILE_MEMBERS = Set.of("file_name", "content_type", "content");

    static Fit of(List<Field> fields, Flaws flaws) {
        return new Fit(fields, flaws);
    }

    /** Every required field is there, and nothing that is not declared. */
    void whole(String slot, Map<?, ?> values) {
        for (Field field : fields) {
            flaws.demand(
                    !field.required() || values.get(field.name()) != null,
                    slot + "." + field.name(),
                    "is required by the input and missing here");
        }
        part(slot, values);
    }

    void part(String slot, Map<?, ?> values) {
        values.forEach((name, value) -> member(slot + "." + name, String.valueOf(name), value));
    }

    private void member(String slot, String name, @Nullable Object value) {
        fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        field -> value(slot, field, value),
                        () -> flaws.add(slot, "is no declared field"));
    }

    private void value(String slot, Field field, @Nullable Object value) {
        if (value == null) {
            flaws.demand(!field.required(), slot, "must not be null");
            return;
        }
        switch (field.type()) {
            case STRING -> text(slot, field, value);
            case INTEGER -> number(slot, field, value, true);
            case NUMBER -> number(slot, field, value, false);
            case BOOLEAN -> flaws.demand(value instanceof Boolean, slot, "must be true or false");
            case DATE -> moment(slot, value, LocalDate::parse, "2026-01-15");
            case TIME -> moment(slot, value, LocalTime::parse, "18:30");
            case DATETIME ->
                    moment(slot, value, OffsetDateTime::parse, "2026-01-15T10:00:00+03:00");
            case STRING_LIST ->
                    each(
                            slot,
                            field,
                            value,
                            (at, entry) ->
                                    flaws.demand(entry instanceof String, at, "must be a text"));
            case NUMBER_LIST ->
                    each(slot, field, value, (at, entry) -> number(at, field, entry, false));
            case INTEGER_LIST ->
                    each(slot, field, value, (at, entry) -> number(at, field, entry, true));
            case RECORDS -> each(slot, field, value, (at, entry) -> entry(at, field, entry));
            case FILE ->
                    flaws.demand(
                            value instanceof Map<?, ?> file
                                    && FILE_MEMBERS.containsAll(file.keySet()),
                            slot,
                            "a file has file_name, content_type and content");
        }
    }

    private void text(String slot, Field field, Object value) {
        if (!(value instanceof String text)) {
            flaws.add(slot, "must be a text");
            return;
        }
        flaws.demand(
                field.allowed().isEmpty() || field.allowed().contains(text),
                slot,
                "must be one of " + field.allowed());
        Integer most = field.maxLength();
        flaws.demand(
                most == null || text.codePointCount(0, text.length()) <= most,
                slot,
                "is longer than max_length");
    }

    private void number(String slot, Field field, @Nullable Object value, boolean whole) {
        if (!(value instanceof Number number)) {
            flaws.add(slot, "must be a number");
            return;
        }
        BigDecimal exact = new BigDecimal(number.toString());
        flaws.demand(
                !whole || exact.stripTrailingZeros().scale() <= 0, slot, "must be a whole number");
        BigDecimal minimum = field.minimum();
        BigDecimal maximum = field.maximum();
        flaws.demand(
                (minimum == null || exact.compareTo(minimum) >= 0)
                        && (maximum == null || exact.compareTo(maximum) <= 0),
                slot,
                "is outside the field's bounds");
    }

    private void moment(String slot, Object value, Consumer<String> parse, String form) {
        try {
            parse.accept(value instanceof String text ? text : "");
        } catch (DateTimeException _) {
            flaws.add(slot, "must look like " + form);
        }
    }

    private interface EntryCheck {
        void check(String slot, @Nullable Object entry);
    }

    private void each(String slot, Field field, Object value, EntryCheck check) {
        if (!(value instanceof List<?> list)) {
            flaws.add(slot, "must be a list");
            return;
        }
        Integer most = field.maxLength();
        flaws.demand(most == null || list.size() <= most, slot, "is longer than max_length");
        for (int index = 0; index < list.size(); index++) {
            check.check(slot + "[" + index + "]", list.get(index));
        }
    }

    private void entry(String slot, Field field, @Nullable Object entry) {
        if (entry instanceof Map<?, ?> members) {
            new Fit(field.fields(), flaws).part(slot, members);
        } else {
            flaws.add(slot, "must be an object");
        }
    }
}
