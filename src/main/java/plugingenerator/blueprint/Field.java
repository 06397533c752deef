package plugingenerator.blueprint;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a plugin's input or output: the source of its JSON Schema and of its pydantic model,
 * which therefore cannot disagree. {@code minimum}, {@code maximum} bound numbers (inclusive),
 * {@code maxLength} counts characters of a text or entries of a list.
 */
public record Field(
        String name,
        FieldType type,
        String description,
        boolean required,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer maxLength,
        List<String> allowed,
        List<Field> fields) {

    public Field {
        allowed = List.copyOf(allowed);
        fields = List.copyOf(fields);
    }

    public static Field of(String name, FieldType type, String description, boolean required) {
        return new Field(name, type, description, required, null, null, null, List.of(), List.of());
    }
}
