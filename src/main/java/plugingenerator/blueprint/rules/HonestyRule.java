package plugingenerator.blueprint.rules;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.Requirement;
import plugingenerator.blueprint.Example;
import plugingenerator.blueprint.Example.Given;

/** What a blueprint claims is shown by its examples: requirements, sources, the language model. */
final class HonestyRule implements BlueprintRules.Rule {

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        requirements(blueprint, flaws);
        List<Given> worlds = blueprint.examples().stream().map(Example::given).toList();
        boolean answers = worlds.stream().anyMatch(given -> !given.http().isEmpty());
        boolean replies = worlds.stream().anyMatch(given -> given.llmReply() != null);
        flaws.demand(
                blueprint.hosts().isEmpty() || answers,
                "examples",
                "a plugin with hosts needs an example with given.http");
        flaws.demand(
                !blueprint.hosts().isEmpty() || !answers,
                "hosts",
                "given.http answers requests, but no host is declared");
        flaws.demand(
                !blueprint.usesLlm() || replies,
                "examples",
                "a plugin with uses_llm needs an example with given.llm_reply");
        flaws.demand(
                blueprint.usesLlm() || !replies,
                "uses_llm",
                "given.llm_reply answers a model that is not used");
    }

    private static void requirements(Blueprint blueprint, Flaws flaws) {
        Set<String> titles =
                blueprint.examples().stream().map(Example::title).collect(Collectors.toSet());
        for (int index = 0; index < blueprint.requirements().size(); index++) {
            Requirement requirement = blueprint.requirements().get(index);
            String slot = "requirements[" + index + "].shown_by";
            flaws.demand(
                    !requirement.shownBy().isEmpty(),
                    slot,
                    "names no example: show it, or list it in needs_implementation");
            for (String title : requirement.shownBy()) {
                flaws.demand(titles.contains(title), slot, "“" + title + "” is no example's title");
            }
        }
    }
}
