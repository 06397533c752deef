package plugingenerator.blueprint.template;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.template.recipe.Recipe;
import plugingenerator.blueprint.template.wish.Topic;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Brief;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Makes a blueprint of a recipe and a wish: fills its slots, and those that no recipe names. */
final class Filling {

    private static final Pattern TAG =
            Pattern.compile("[a-z][a-z0-9_]{0,30}(\\.[a-z][a-z0-9_]{0,30}){0,2}");

    private final Brief brief;
    private final Wish wish;
    private final Topic topic;

    Filling(Brief brief, Wish wish, Topic topic) {
        this.brief = brief;
        this.wish = wish;
        this.topic = topic;
    }

    Blueprint blueprint(Recipe recipe) {
        Map<String, JsonNode> values = Values.of(brief, wish, topic);
        ObjectNode document = recipe.fill(wish.language(), values);
        Naming naming = Naming.of(brief, topic, recipe, document);
        document.put("language", wish.language().tag());
        document.put("title", document.path("title").asString(topic.title()));
        permissions(document);
        Gaps.list(wish, document, recipe.takes("samples") || recipe.takes("sample_lines"));
        intents(document, naming);
        requirements(document);
        for (String name : naming.names()) {
            document.put("name", name);
            switch (BlueprintReader.read(document.toString())) {
                case Reading.Read(Blueprint blueprint) -> {
                    return blueprint;
                }
                case Reading.Unreadable(List<Reading.Flaw> flaws) -> {
                    if (!flaws.stream().allMatch(flaw -> flaw.slot().equals("name"))) {
                        throw new IllegalStateException(recipe.id() + ": " + flaws);
                    }
                }
            }
        }
        throw new IllegalStateException(recipe.id() + ": no name is free");
    }

    private void permissions(ObjectNode document) {
        ArrayNode scopes = document.putArray("scopes");
        if (!document.path("storage").asString("none").equals("none")) {
            document.put("storage", wish.permissions().kept().wire());
            scopes.add(wish.permissions().dialog() ? "storage:dialog" : "storage:own");
        }
        if (document.path("uses_llm").asBoolean(false)) {
            scopes.add("llm:generate");
        }
    }

    /** The recipe's intents with the tags that the naming chose; a classifier unless said. */
    private void intents(ObjectNode document, Naming naming) {
        List<String> asked =
                brief.constraints().texts("intents").stream()
                        .filter(tag -> TAG.matcher(tag).matches())
                        .toList();
        int index = 0;
        for (JsonNode node : document.path("intents")) {
            ObjectNode intent = (ObjectNode) node;
            String own = intent.path("tag").asString("");
            String tag = own.isEmpty() ? naming.tag() : own;
            if (index < asked.size()) {
                tag = asked.get(index);
            }
            intent.put("tag", tag);
            if (!intent.has("activation")) {
                intent.putObject("activation")
                        .put("type", "classifier")
                        .put("value", tag)
                        .put("threshold", 0.5);
            }
            if (!intent.has("priority")) {
                intent.put("priority", 100);
            }
            index++;
        }
    }

    /** Where the recipe names no requirement: what each example shows. */
    private static void requirements(ObjectNode document) {
        if (document.has("requirements")) {
            return;
        }
        ArrayNode requirements = document.putArray("requirements");
        for (JsonNode example : document.path("examples")) {
            String title = example.path("title").asString();
            requirements.addObject().put("text", title).putArray("shown_by").add(title);
        }
    }
}
