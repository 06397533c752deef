package plugingenerator.scaffold.document;

import java.util.Collection;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.EnvironmentName;
import plugingenerator.blueprint.Blueprint.Watch;
import plugingenerator.blueprint.Intent;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code manifest.json} by the manifest contract (T2, C1). What the contract has no field for and
 * the plugin's runtime needs to know stands in {@code metadata}, where the operator sees it too.
 */
public final class ManifestDocument {

    private static final int HEARTBEAT_SECONDS = 60;
    private static final int MAX_TOKENS = 1024;

    private ManifestDocument() {}

    public static String of(Blueprint blueprint, String version, String pack) {
        ObjectNode manifest = JsonMapper.shared().createObjectNode();
        manifest.put("name", blueprint.name());
        manifest.put("version", version);
        manifest.put("description", blueprint.summary());
        ArrayNode intents = manifest.putArray("intents");
        blueprint.intents().forEach(intent -> intent(intents.addObject(), intent));
        String schemas = "http://" + blueprint.name() + ":8000/schemas/";
        manifest.put("input_schema", schemas + "input/v1.json");
        manifest.put("output_schema", schemas + "output/v1.json");
        ObjectNode auth = manifest.putObject("auth").put("type", "bearer");
        texts(auth.putArray("scopes"), blueprint.scopes());
        manifest.putObject("capabilities")
                .put("streaming", false)
                .put("max_tokens", MAX_TOKENS)
                .put("supports_retry", true);
        if (blueprint.usesLlm()) {
            manifest.putObject("llm")
                    .put("provider", "openai")
                    .put("model", "gpt-4o-mini")
                    .put("temperature", 0.7);
        }
        telemetry(manifest.putObject("telemetry"), blueprint.watch() != null);
        manifest.putArray("supported_schema_versions").add("v1alpha");
        metadata(manifest.putObject("metadata"), blueprint, pack);
        return JsonText.of(manifest);
    }

    private static void intent(ObjectNode node, Intent intent) {
        node.put("tag", intent.tag());
        ObjectNode condition = node.putObject("activation_condition");
        condition.put("type", intent.activation().type());
        condition.put("value", intent.activation().value());
        Double threshold = intent.activation().threshold();
        if (threshold != null) {
            condition.put("threshold", threshold);
        }
        node.put("priority", intent.priority());
        texts(node.putArray("examples"), intent.examples());
        texts(node.putArray("counterexamples"), intent.counterexamples());
    }

    private static void telemetry(ObjectNode node, boolean watches) {
        ArrayNode events =
                node.putArray("events_supported")
                        .add("plugin_invocation_started")
                        .add("plugin_invocation_completed")
                        .add("plugin_failed")
                        .add("plugin_timeout");
        if (watches) {
            events.add("plugin_custom_notice");
        }
        node.put("heartbeat_interval_seconds", HEARTBEAT_SECONDS);
    }

    private static void metadata(ObjectNode node, Blueprint blueprint, String pack) {
        node.put("changelog_url", "CHANGELOG.md");
        node.put("owner", "plugins-team");
        node.put("pack", pack);
        node.put("title", blueprint.title());
        node.put("language", blueprint.language());
        node.put("usage", blueprint.texts().help());
        texts(node.putArray("suggested_actions"), blueprint.texts().suggestedActions());
        texts(node.putArray("hosts"), blueprint.hosts());
        node.put("storage", blueprint.storage().wire());
        ArrayNode environment = node.putArray("environment");
        for (EnvironmentName variable : blueprint.environment()) {
            environment
                    .addObject()
                    .put("name", variable.name())
                    .put("purpose", variable.purpose())
                    .put("required", variable.required());
        }
        Watch watch = blueprint.watch();
        if (watch == null) {
            node.putNull("watch");
        } else {
            node.putObject("watch").put("interval_minutes", watch.intervalMinutes());
        }
    }

    private static void texts(ArrayNode array, Collection<String> texts) {
        texts.forEach(array::add);
    }
}
