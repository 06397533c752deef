package plugingenerator.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BlueprintWriterTest {

    private static final JsonNode SCHEMA = schema();

    @Test
    void what_was_written_is_read_back_equal() {
        Blueprint fuel = Blueprints.fuel();
        assertThat(Blueprints.read(BlueprintWriter.write(fuel))).isEqualTo(fuel);
    }

    @Test
    void equal_blueprints_give_equal_bytes_whatever_the_order_of_keys() {
        String swapped =
                Blueprints.with(
                        "/examples/0/steps/0/expect/output", "{\"rows\": [], \"per_100\": 7.5}");
        String other =
                Blueprints.with(
                        "/examples/0/steps/0/expect/output", "{\"per_100\": 7.50, \"rows\": []}");
        assertThat(BlueprintWriter.write(Blueprints.read(swapped)))
                .isEqualTo(BlueprintWriter.write(Blueprints.read(other)));
    }

    @Test
    void the_written_form_is_the_schemas_strict_form() {
        Schema schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(SCHEMA);
        JsonNode written = JsonMapper.shared().readTree(BlueprintWriter.write(Blueprints.fuel()));
        assertThat(schema.validate(written)).isEmpty();
    }

    @Test
    void every_object_of_the_schema_is_closed_and_demands_all_of_its_properties() {
        assertThat(SCHEMA.findParents("properties"))
                .isNotEmpty()
                .allSatisfy(
                        object -> {
                            assertThat(object.get("additionalProperties").booleanValue()).isFalse();
                            assertThat(texts(object.get("required")))
                                    .isEqualTo(names(object.get("properties")));
                        });
    }

    @Test
    void the_schema_names_the_types_slots_and_no_others() {
        assertThat(slots(Blueprint.class)).isEqualTo(names(SCHEMA.at("/properties")));
        assertThat(slots(Intent.class))
                .isEqualTo(names(SCHEMA.at("/properties/intents/items/properties")));
        assertThat(slots(Field.class)).isEqualTo(names(SCHEMA.at("/$defs/field/properties")));
        assertThat(slots(Field.class)).isEqualTo(names(SCHEMA.at("/$defs/inner_field/properties")));
        assertThat(slots(Logic.class)).isEqualTo(names(SCHEMA.at("/properties/logic/properties")));
        assertThat(slots(Example.class))
                .isEqualTo(names(SCHEMA.at("/properties/examples/items/properties")));
        assertThat(slots(Example.Given.class))
                .isEqualTo(
                        names(SCHEMA.at("/properties/examples/items/properties/given/properties")));
        assertThat(slots(Example.Expectation.class))
                .isEqualTo(
                        names(
                                SCHEMA.at(
                                        "/properties/examples/items/properties/steps/items"
                                                + "/properties/expect/properties")));
    }

    @Test
    void the_schema_lists_every_field_type() {
        assertThat(texts(SCHEMA.at("/$defs/field/properties/type/enum")))
                .isEqualTo(
                        Arrays.stream(FieldType.values())
                                .map(FieldType::wire)
                                .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Set<String> slots(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(BlueprintWriterTest::wire)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String wire(RecordComponent component) {
        boolean allowedValues =
                component.getName().equals("allowed")
                        && component.getGenericType() instanceof ParameterizedType;
        return allowedValues
                ? "enum"
                : component
                        .getName()
                        .replaceAll("([A-Z])", "_$1")
                        .toLowerCase(java.util.Locale.ROOT);
    }

    private static Set<String> names(JsonNode object) {
        return new TreeSet<>(object.propertyNames());
    }

    private static Set<String> texts(JsonNode list) {
        return list.valueStream()
                .map(JsonNode::stringValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static JsonNode schema() {
        try (InputStream in =
                BlueprintWriterTest.class.getResourceAsStream("/blueprint/blueprint.schema.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
