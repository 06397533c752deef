package plugingenerator.blueprint;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the canonical JSON of a blueprint: every slot in a fixed order, objects with free keys as
 * sorted JSON texts. Equal blueprints give equal bytes; {@link BlueprintReader} reads it back.
 */
public final class BlueprintWriter {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private BlueprintWriter() {}

    public static String write(Blueprint blueprint) {
        ObjectNode root = JSON.createObjectNode();
        root.put("name", blueprint.name())
                .put("title", blueprint.title())
                .put("summary", blueprint.summary())
                .put("language", blueprint.language());
        ArrayNode intents = root.putArray("intents");
        blueprint.intents().forEach(intent -> intent(intents.addObject(), intent));
        fields(root.putArray("input"), blueprint.input());
        fields(root.putArray("output"), blueprint.output());
        logic(root.putObject("logic"), blueprint.logic());
        texts(root.putArray("hosts"), blueprint.hosts());
        root.put("storage", blueprint.storage().wire()).put("uses_llm", blueprint.usesLlm());
        texts(root.putArray("scopes"), blueprint.scopes());
        watch(root, blueprint.watch());
        ArrayNode environment = root.putArray("environment");
        for (var entry : blueprint.environment()) {
            environment
                    .addObject()
                    .put("name", entry.name())
                    .put("purpose", entry.purpose())
                    .put("required", entry.required());
        }
        ArrayNode examples = root.putArray("examples");
        blueprint.examples().forEach(example -> example(examples.addObject(), example));
        ArrayNode requirements = root.putArray("requirements");
        for (var requirement : blueprint.requirements()) {
            ObjectNode node = requirements.addObject().put("text", requirement.text());
            texts(node.putArray("shown_by"), requirement.shownBy());
        }
        ObjectNode texts = root.putObject("texts").put("help", blueprint.texts().help());
        texts(texts.putArray("suggested_actions"), blueprint.texts().suggestedActions());
        ArrayNode gaps = root.putArray("needs_implementation");
        for (var gap : blueprint.needsImplementation()) {
            gaps.addObject()
                    .put("what", gap.what())
                    .put("why", gap.why())
                    .put("where", gap.where());
        }
        return JSON.writeValueAsString(root);
    }

    private static void texts(ArrayNode list, Iterable<String> texts) {
        texts.forEach(list::add);
    }

    private static void intent(ObjectNode node, Intent intent) {
        node.put("tag", intent.tag());
        node.putObject("activation")
                .put("type", intent.activation().type())
                .put("value", intent.activation().value())
                .put("threshold", intent.activation().threshold());
        node.put("priority", intent.priority());
        texts(node.putArray("examples"), intent.examples());
        texts(node.putArray("counterexamples"), intent.counterexamples());
    }

    private static void fields(ArrayNode list, Iterable<Field> fields) {
        for (Field field : fields) {
            ObjectNode node = list.addObject();
            node.put("name", field.name())
                    .put("type", field.type().wire())
                    .put("description", field.description())
                    .put("required", field.required())
                    .put("minimum", field.minimum())
                    .put("maximum", field.maximum())
                    .put("max_length", field.maxLength());
            texts(node.putArray("enum"), field.allowed());
            fields(node.putArray("fields"), field.fields());
        }
    }

    private static void logic(ObjectNode node, Logic logic) {
        ArrayNode imports = node.putArray("imports");
        for (var entry : logic.imports()) {
            ObjectNode statement = imports.addObject().put("module", entry.module());
            texts(statement.putArray("names"), entry.names());
        }
        ArrayNode units = node.putArray("units");
        for (var unit : logic.units()) {
            units.addObject().put("name", unit.name()).put("code", unit.code());
        }
    }

    private static void watch(ObjectNode root, Blueprint.@Nullable Watch watch) {
        if (watch == null) {
            root.putNull("watch");
        } else {
            root.putObject("watch").put("interval_minutes", watch.intervalMinutes());
        }
    }

    private static void example(ObjectNode node, Example example) {
        node.put("title", example.title());
        ObjectNode given = node.putObject("given");
        given.put("now", example.given().now()).put("llm_reply", example.given().llmReply());
        ArrayNode http = given.putArray("http");
        for (var answer : example.given().http()) {
            http.addObject()
                    .put("url_contains", answer.urlContains())
                    .put("status", answer.status())
                    .put("body", answer.body());
        }
        ArrayNode steps = node.putArray("steps");
        for (var step : example.steps()) {
            ObjectNode stepNode = steps.addObject().put("message", step.message());
            stepNode.put("input", step.input() == null ? null : free(step.input()));
            ObjectNode expect = stepNode.putObject("expect");
            expect.put("output", free(step.expect().output()));
            texts(expect.putArray("text_contains"), step.expect().textContains());
            expect.put("error_contains", step.expect().errorContains());
        }
    }

    /** An object with free keys as a text: strict structured output knows no other form. */
    private static String free(Map<String, Object> object) {
        return JSON.writeValueAsString(new TreeMap<>(object));
    }
}
