package plugingenerator.scaffold.document;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import plugingenerator.blueprint.Field;
import plugingenerator.blueprint.FieldType;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (2020-12) of an input or output. It says the same as the pydantic model of the
 * same fields, which the plugin's own tests compare.
 */
public final class SchemaDocument {

    /** What pydantic reads as a time without a zone; the format "time" would demand one. */
    private static final String LOCAL_TIME =
            "^([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?$";

    private SchemaDocument() {}

    public static String input(List<Field> fields) {
        ObjectNode schema = start("Input");
        object(schema, fields);
        return JsonText.of(schema);
    }

    /** Every output has {@code text}, what the chat shows, before its declared fields. */
    public static String output(List<Field> fields, boolean english) {
        ObjectNode schema = start("Output");
        ObjectNode properties = object(schema, fields);
        ObjectNode text = JsonMapper.shared().createObjectNode();
        text.put("description", english ? "The text for the chat" : "Текст для чата");
        text.put("type", "string");
        ObjectNode ordered = JsonMapper.shared().createObjectNode();
        ordered.set("text", text);
        ordered.setAll(properties);
        schema.set("properties", ordered);
        ((ArrayNode) schema.get("required")).insert(0, "text");
        return JsonText.of(schema);
    }

    private static ObjectNode start(String title) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", title);
    }

    private static ObjectNode object(ObjectNode schema, List<Field> fields) {
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (Field field : fields) {
            property(properties.putObject(field.name()), field);
            if (field.required()) {
                required.add(field.name());
            }
        }
        schema.put("additionalProperties", false);
        return properties;
    }

    private static void property(ObjectNode schema, Field field) {
        if (!field.description().isBlank()) {
            schema.put("description", field.description());
        }
        type(schema, kind(field.type()), !field.required());
        switch (field.type()) {
            case STRING -> text(schema, field);
            case INTEGER, NUMBER -> bounds(schema, field);
            case BOOLEAN -> {}
            case DATE -> schema.put("format", "date");
            case DATETIME -> schema.put("format", "date-time");
            case TIME -> schema.put("pattern", LOCAL_TIME);
            case STRING_LIST -> items(schema, field).put("type", "string");
            case NUMBER_LIST -> bounds(items(schema, field).put("type", "number"), field);
            case INTEGER_LIST -> bounds(items(schema, field).put("type", "integer"), field);
            case RECORDS -> object(items(schema, field), field.fields());
            case FILE -> file(schema);
        }
    }

    private static String kind(FieldType type) {
        return switch (type) {
            case STRING, DATE, TIME, DATETIME -> "string";
            case INTEGER -> "integer";
            case NUMBER -> "number";
            case BOOLEAN -> "boolean";
            case STRING_LIST, NUMBER_LIST, INTEGER_LIST, RECORDS -> "array";
            case FILE -> "object";
        };
    }

    private static void type(ObjectNode schema, String kind, boolean nullable) {
        if (nullable) {
            schema.putArray("type").add(kind).add("null");
        } else {
            schema.put("type", kind);
        }
    }

    private static void text(ObjectNode schema, Field field) {
        if (field.allowed().isEmpty()) {
            length(schema, "maxLength", field);
            return;
        }
        ArrayNode allowed = schema.putArray("enum");
        field.allowed().forEach(allowed::add);
        if (!field.required()) {
            allowed.addNull();
        }
    }

    private static ObjectNode items(ObjectNode schema, Field field) {
        length(schema, "maxItems", field);
        return schema.putObject("items");
    }

    private static void length(ObjectNode schema, String keyword, Field field) {
        Integer most = field.maxLength();
        if (most != null) {
            schema.put(keyword, most);
        }
    }

    private static void bounds(ObjectNode schema, Field field) {
        bound(schema, "minimum", field.minimum());
        bound(schema, "maximum", field.maximum());
    }

    private static void bound(ObjectNode schema, String keyword, @Nullable BigDecimal value) {
        if (value != null) {
            schema.put(keyword, value);
        }
    }

    private static void file(ObjectNode schema) {
        ObjectNode properties = schema.putObject("properties");
        properties.putObject("file_name").put("type", "string");
        properties.putObject("content_type").put("type", "string");
        properties.putObject("content").put("type", "string").put("contentEncoding", "base64");
        schema.putArray("required").add("file_name").add("content_type").add("content");
        schema.put("additionalProperties", false);
    }
}
