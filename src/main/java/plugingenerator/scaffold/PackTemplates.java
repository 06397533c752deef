package plugingenerator.scaffold;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pack's templates, compiled by the build; a text that they are given is never a template. */
final class PackTemplates {

    private static final String PACKAGE = "packs.python_fastapi_1";

    private static final List<String> NAMES =
            List.of(
                    "app",
                    "changelog",
                    "compose",
                    "env_example",
                    "logic",
                    "models",
                    "pyproject",
                    "readme_en",
                    "readme_ru");

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Plain, PackTemplates.class.getClassLoader(), PACKAGE);

    /** The bytes of all compiled templates. */
    byte[] compiled() {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (String template : NAMES) {
            String resource =
                    "/" + PACKAGE.replace('.', '/') + "/Jte" + template + "Generated.class";
            try (InputStream in = PackTemplates.class.getResourceAsStream(resource)) {
                all.writeBytes(Objects.requireNonNull(in, resource).readAllBytes());
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return all.toByteArray();
    }

    /** The text without blank lines at its end, and with one newline. */
    String render(String template, Map<String, Object> values) {
        StringOutput output = new StringOutput();
        engine.render(template + ".jte", values, output);
        return output.toString().stripTrailing() + "\n";
    }
}
