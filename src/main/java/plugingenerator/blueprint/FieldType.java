package plugingenerator.blueprint;

import java.util.Locale;

/** What a field of a plugin's input or output can hold. */
public enum FieldType {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    DATE,
    TIME,
    DATETIME,
    STRING_LIST,
    NUMBER_LIST,
    INTEGER_LIST,
    /** A list of objects, given by the field's own fields; one level deep. */
    RECORDS,
    /** A file as an answer: name, content type, content. Output only. */
    FILE;

    /** The type as it stands in a blueprint, for example {@code string_list}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
