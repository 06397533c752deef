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
        String verb = document.path("verb").asString(own);
        document.remove("verb");
        String named = recipe.general() && !words.isEmpty() ? joined(words, verb) : own;
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
        return new Naming(names, tag(words, own, verb));
    }

    private static String tag(List<String> words, String own, String verb) {
        if (words.isEmpty()) {
            return own.replaceFirst("_", ".");
        }
        String rest = words.size() == 1 ? verb : String.join("_", words.subList(1, words.size()));
        return words.getFirst() + "." + rest;
    }

    private static String joined(List<String> words, String verb) {
        String name = String.join("_", words);
        return cut(words.size() == 1 ? name + "_" + verb : name);
    }

    private static String snake(String name) {
        String plain = name.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
        return cut(plain.replaceAll("^[_0-9]+|_+$", ""));
    }

    private static String cut(String name) {
        String shorter = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return shorter.replaceAll("_+$", "");
    }
}
