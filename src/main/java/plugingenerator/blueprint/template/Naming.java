package plugingenerator.blueprint.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import plugingenerator.blueprint.template.recipe.Recipe;
import plugingenerator.blueprint.template.wish.Topic;
import plugingenerator.request.Brief;
import tools.jackson.databind.node.ObjectNode;

/**
 * Names to try in order, and the tag. What the asker chose comes first where it can be a name; a
 * general recipe is named after the topic, any other after itself.
 */
record Naming(List<String> names, String tag) {

    private static final int LONGEST = 40;

    Naming {
        names = List.copyOf(names);
    }

    static Naming of(Brief brief, Topic topic, Recipe recipe, ObjectNode document) {
        String own = document.path("name").asString(recipe.id());
        List<String> words = topic.english();
        String named = recipe.general() && !words.isEmpty() ? joined(words) : own;
        List<String> names = new ArrayList<>();
        Stream.concat(
                        brief.constraints().text("plugin_name").stream(),
                        Stream.ofNullable(brief.capability().name()))
                .map(Naming::snake)
                .filter(name -> name.length() >= 3)
                .forEach(names::add);
        names.add(named);
        names.add(cut(named + "_bot"));
        names.add(own + "_bot");
        return new Naming(names, tag(words, own));
    }

    private static String tag(List<String> words, String own) {
        if (words.isEmpty()) {
            return own.replaceFirst("_", ".");
        }
        String rest = words.size() == 1 ? own : joined(words.subList(1, words.size()));
        return words.getFirst() + "." + rest;
    }

    private static String joined(List<String> words) {
        return cut(String.join("_", words));
    }

    private static String snake(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return cut(plain.replaceAll("^[_0-9]+|_+$", ""));
    }

    private static String cut(String name) {
        String short_ = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return short_.replaceAll("_+$", "");
    }
}
