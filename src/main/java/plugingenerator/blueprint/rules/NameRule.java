package plugingenerator.blueprint.rules;

import java.util.regex.Pattern;
import plugingenerator.blueprint.Blueprint;

/** The name is a folder, a Python package and a service at once, so it must hide none of these. */
final class NameRule implements BlueprintRules.Rule {

    private static final Pattern SNAKE = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    @Override
    public void judge(Blueprint blueprint, Flaws flaws) {
        String name = blueprint.name();
        flaws.demand(
                name.length() >= 3 && name.length() <= 40 && SNAKE.matcher(name).matches(),
                "name",
                "must be snake_case of 3 to 40 Latin letters and digits");
        flaws.demand(
                !TakenNames.KEYWORDS.contains(name)
                        && !TakenNames.MODULES.contains(name)
                        && !TakenNames.DISTRIBUTIONS.contains(name),
                "name",
                "“" + name + "” is taken by Python, a known package or the platform");
    }
}
