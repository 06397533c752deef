package plugingenerator.archive;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Example;
import plugingenerator.request.Language;

/**
 * How to test a plugin (F3), written from its blueprint: which requirement is shown by which test,
 * how to run each, and what a person still has to look at.
 */
public record TestingPlan(
        List<Case> cases, List<String> commands, List<String> manual, String markdown) {

    /**
     * One test: {@code id} is pytest's own, {@code requirement} what was asked for, in the asker's
     * words.
     */
    public record Case(String id, String title, String requirement, String command) {}

    public TestingPlan {
        cases = List.copyOf(cases);
        commands = List.copyOf(commands);
        manual = List.copyOf(manual);
    }

    static TestingPlan of(Blueprint blueprint) {
        Language language = Language.ofLocale(blueprint.language());
        List<Case> cases = new ArrayList<>(examples(blueprint));
        cases.addAll(standing(blueprint, language));
        List<String> commands =
                List.of(
                        "python -m venv .venv && . .venv/bin/activate",
                        "pip install --require-hashes -r "
                                + folder(blueprint)
                                + "requirements-dev.txt",
                        "ruff check " + folder(blueprint) + " && mypy " + folder(blueprint),
                        "pytest -q " + folder(blueprint) + "tests");
        List<String> manual = new ManualChecks(blueprint, language).list();
        return new TestingPlan(
                cases, commands, manual, markdown(blueprint, language, cases, commands, manual));
    }

    private static String folder(Blueprint blueprint) {
        return "plugins/" + blueprint.name() + "/";
    }

    private static List<Case> examples(Blueprint blueprint) {
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < blueprint.examples().size(); i++) {
            Example example = blueprint.examples().get(i);
            String id = "tests/test_invoke.py::test_example[example-" + (i + 1) + "]";
            cases.add(
                    new Case(
                            id,
                            example.title(),
                            requirement(blueprint, example),
                            "pytest -q \"" + folder(blueprint) + id + "\""));
        }
        return cases;
    }

    private static String requirement(Blueprint blueprint, Example example) {
        return String.join(
                "; ",
                blueprint.requirements().stream()
                        .filter(requirement -> requirement.shownBy().contains(example.title()))
                        .map(Blueprint.Requirement::text)
                        .toList());
    }

    private static List<Case> standing(Blueprint blueprint, Language language) {
        return List.of(
                standing(
                        blueprint,
                        "test_manifest.py",
                        language.choose(
                                "Манифест соответствует контракту",
                                "The manifest follows the contract"),
                        "T2"),
                standing(
                        blueprint,
                        "test_health.py",
                        language.choose(
                                "/health отвечает и отражает состояние",
                                "/health answers and reflects the state"),
                        "MANIFEST"),
                standing(
                        blueprint,
                        "test_auth.py",
                        language.choose("Без токена доступа нет", "No access without the token"),
                        "MANIFEST"),
                standing(
                        blueprint,
                        "test_idempotency.py",
                        language.choose(
                                "Повтор X-Invocation-Id не делает работу дважды",
                                "A repeated X-Invocation-Id does no work twice"),
                        "MANIFEST"),
                standing(
                        blueprint,
                        "test_schemas.py",
                        language.choose(
                                "Ответы соответствуют своим схемам", "Answers fit their schemas"),
                        "MANIFEST"));
    }

    private static Case standing(Blueprint blueprint, String file, String title, String clause) {
        return new Case(
                "tests/" + file, title, clause, "pytest -q " + folder(blueprint) + "tests/" + file);
    }

    private static String markdown(
            Blueprint blueprint,
            Language language,
            List<Case> cases,
            List<String> commands,
            List<String> manual) {
        Markdown page =
                new Markdown()
                        .title(
                                language.choose("План тестирования: ", "Testing plan: ")
                                        + blueprint.title())
                        .section(
                                language.choose(
                                        "Подготовка и полный прогон", "Set-up and the whole run"))
                        .commands(commands)
                        .section(language.choose("Что чем подтверждается", "What is shown by what"))
                        .boxes(cases.stream().map(TestingPlan::line).toList())
                        .section(language.choose("Проверить глазами", "To look at"))
                        .boxes(manual);
        return page.toString();
    }

    private static String line(Case test) {
        String requirement =
                test.requirement().isEmpty() ? "" : " — " + Markdown.escape(test.requirement());
        return "`" + test.id() + "`: " + Markdown.escape(test.title()) + requirement;
    }
}
