package plugingenerator.blueprint.rules;

import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Reading.Flaw;

/** Everything that must hold of a blueprint before a tree is rendered from it. */
public final class BlueprintRules {

    /** One subject that a blueprint is judged by. */
    interface Rule {
        void judge(Blueprint blueprint, Flaws flaws);
    }

    private static final List<Rule> RULES =
            List.of(
                    new NameRule(),
                    new TextRule(),
                    new IntentRule(),
                    new FieldRule(),
                    new LogicRule(),
                    new PermissionRule(),
                    new ExampleRule(),
                    new HonestyRule());

    private BlueprintRules() {}

    /** The flaws, in the order of the rules; none for a blueprint that may be rendered. */
    public static List<Flaw> flaws(Blueprint blueprint) {
        Flaws flaws = new Flaws();
        RULES.forEach(rule -> rule.judge(blueprint, flaws));
        return flaws.list();
    }
}
