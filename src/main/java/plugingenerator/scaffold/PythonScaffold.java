package plugingenerator.scaffold;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Blueprint.EnvironmentName;
import plugingenerator.scaffold.document.BillOfMaterials;
import plugingenerator.scaffold.document.ExamplesDocument;
import plugingenerator.scaffold.document.ManifestDocument;
import plugingenerator.scaffold.document.ReadmeFacts;
import plugingenerator.scaffold.document.SchemaDocument;
import plugingenerator.scaffold.python.LogicFile;
import plugingenerator.scaffold.python.ModelsFile;

/**
 * The pack of FastAPI plugins: fixed files, templates, and JSON from the blueprint. People's words
 * get in only as JSON, as Markdown, or as Python literals.
 */
@Component
public final class PythonScaffold implements Scaffold {

    /** The pack and its version; a change in what it makes raises the version. */
    static final String PACK = "python-fastapi/1";

    private static final String VERSION = "1.0.0";

    private final Map<String, String> fixed = PackFiles.of(PACK);
    private final PackTemplates templates = new PackTemplates();
    private final String digest = PackFiles.digest(fixed, templates.compiled());

    @Override
    public String version() {
        return PACK + "+" + digest;
    }

    @Override
    public SourceTree render(Blueprint blueprint) {
        boolean english = blueprint.language().equals("en");
        Map<String, String> files = new HashMap<>(fixed);
        python(files, blueprint, english);
        documents(files, blueprint, english);
        deployment(files, blueprint, english);
        Map<String, String> placed = new HashMap<>();
        files.forEach((path, text) -> placed.put("plugins/" + blueprint.name() + "/" + path, text));
        return new SourceTree(placed);
    }

    private void python(Map<String, String> files, Blueprint blueprint, boolean english) {
        ModelsFile models = ModelsFile.of(blueprint, english);
        LogicFile logic = LogicFile.of(blueprint);
        files.put("app.py", templates.render("app", Map.of("watches", blueprint.watch() != null)));
        files.put(
                "models.py",
                templates.render(
                        "models",
                        Map.of(
                                "english", english,
                                "imports", models.imports(),
                                "models", models.models())));
        files.put(
                "logic.py",
                templates.render(
                        "logic",
                        Map.of(
                                "english", english,
                                "imports", logic.imports(),
                                "units", logic.units())));
    }

    private void documents(Map<String, String> files, Blueprint blueprint, boolean english) {
        files.put("manifest.json", ManifestDocument.of(blueprint, VERSION, PACK));
        files.put("schemas/input/v1.json", SchemaDocument.input(blueprint.input()));
        files.put("schemas/output/v1.json", SchemaDocument.output(blueprint.output(), english));
        files.put("tests/examples.json", ExamplesDocument.of(blueprint.examples()));
        ReadmeFacts facts = ReadmeFacts.of(blueprint);
        String readme = english ? "readme_en" : "readme_ru";
        files.put("README.md", parted(templates.render(readme, Map.of("facts", facts))));
        files.put(
                "CHANGELOG.md",
                templates.render("changelog", Map.of("english", english, "title", facts.title())));
    }

    private void deployment(Map<String, String> files, Blueprint blueprint, boolean english) {
        Map<String, Object> name = Map.of("name", blueprint.name());
        files.put("pyproject.toml", templates.render("pyproject", name));
        files.put("compose.yaml", templates.render("compose", name));
        String pins = Objects.requireNonNull(fixed.get("requirements.txt"), "the pack's pins");
        files.put("sbom.cdx.json", BillOfMaterials.of(blueprint.name(), VERSION, pins));
        files.put(
                ".env.example",
                templates.render(
                        "env_example",
                        Map.of(
                                "russian", !english,
                                "llm", blueprint.usesLlm(),
                                "names",
                                        blueprint.environment().stream()
                                                .map(EnvironmentName::name)
                                                .toList())));
    }

    /** One blank line between paragraphs, whichever of them a template left out. */
    private static String parted(String markdown) {
        return markdown.replaceAll("\n{3,}", "\n\n");
    }
}
