package plugingenerator.blueprint.rules;

import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.Gap;
import plugingenerator.blueprint.Blueprint.Requirement;

/** What people read: present, bounded, visible. */
final class TextRule implements BlueprintRules.Rule {

    private static final int PARAGRAPH = 4_000;

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        flaws.prose("title", blueprint.title(), 1, 120);
        flaws.prose("summary", blueprint.summary(), 1, PARAGRAPH);
        flaws.demand(
                blueprint.language().matches("[a-z]{2}"),
                "language",
                "must be a two-letter language code such as ru or en");
        flaws.prose("texts.help", blueprint.texts().help(), 1, PARAGRAPH);
        List<String> actions = blueprint.texts().suggestedActions();
        flaws.atMost("texts.suggested_actions", actions, 8);
        for (int index = 0; index < actions.size(); index++) {
            flaws.prose("texts.suggested_actions[" + index + "]", actions.get(index), 1, 64);
        }
        requirements(blueprint.requirements(), flaws);
        gaps(blueprint.needsImplementation(), flaws);
    }

    private static void requirements(List<Requirement> requirements, Flaws flaws) {
        flaws.atMost("requirements", requirements, 30);
        for (int index = 0; index < requirements.size(); index++) {
            flaws.prose(
                    "requirements[" + index + "].text", requirements.get(index).text(), 1, 1_000);
        }
    }

    private static void gaps(List<Gap> gaps, Flaws flaws) {
        flaws.atMost("needs_implementation", gaps, 20);
        for (int index = 0; index < gaps.size(); index++) {
            String slot = "needs_implementation[" + index + "]";
            flaws.prose(slot + ".what", gaps.get(index).what(), 1, 1_000);
            flaws.prose(slot + ".why", gaps.get(index).why(), 1, 1_000);
            flaws.prose(slot + ".where", gaps.get(index).where(), 1, 200);
        }
    }
}
