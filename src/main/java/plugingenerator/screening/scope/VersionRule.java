package plugingenerator.screening.scope;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import plugingenerator.request.Brief;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.screening.rule.Rule;
import plugingenerator.screening.rule.Ruling;

/**
 * C1, C2: what is asked for by a constraint must be of the kinds and versions that are made here.
 */
public final class VersionRule implements Rule {

    private static final Pattern REST =
            Pattern.compile(
                    "(?:rest|http|fastapi|python)?(?:plugin|service|api|restplugin|httpplugin|pluginservice|restservice|restapi)?|плагин");
    private static final Pattern MANIFEST = Pattern.compile("v?1(?:\\.(?:\\d{1,4}|x|\\*)){0,2}");
    private static final Pattern CORE = Pattern.compile("v?1(?:\\.(?:\\d{1,4}|x|\\*)){0,2}");
    private static final Pattern LANGUAGE = Pattern.compile("python(?:3(?:\\.?1[1-4])?)?|py|питон");
    private static final Pattern PYTHON =
            Pattern.compile(
                    "(?:>=|==|~=|\\^|=)?(?:python|py)?3(?:\\.1[1-4](?:\\.(?:\\d{1,3}|x|\\*))?|\\.x|\\.\\*)?\\+?");
    private static final Pattern RANGE =
            Pattern.compile(
                    "(?:>=|>)3\\.(?:[5-9]|1[0-4])(?:\\.\\d{1,3})?,(?:<|<=)(?:3\\.(?:1[2-9]|[2-9]\\d)|4(?:\\.0)?)(?:\\.\\d{1,3})?|>=?3\\.(?:[5-9]|1[0-4])(?:\\.\\d{1,3})?");

    @Override
    public Ruling judge(Brief brief) {
        return refused(brief, "artifact_type", REST, RefusalCode.UNSUPPORTED_ARTIFACT_TYPE)
                .or(
                        () ->
                                refused(
                                        brief,
                                        "manifest_version",
                                        MANIFEST,
                                        RefusalCode.UNSUPPORTED_MANIFEST_VERSION))
                .or(() -> refused(brief, "core_api", CORE, RefusalCode.UNSUPPORTED_CORE_API))
                .or(() -> refused(brief, "language", LANGUAGE, RefusalCode.UNSUPPORTED_LANGUAGE))
                .or(() -> python(brief))
                .orElse(Ruling.FINE);
    }

    private static Optional<Ruling> python(Brief brief) {
        String asked = asked(brief, "python_version");
        return RANGE.matcher(asked).matches()
                ? Optional.empty()
                : refused(brief, "python_version", PYTHON, RefusalCode.UNSUPPORTED_PYTHON_VERSION);
    }

    private static Optional<Ruling> refused(
            Brief brief, String key, Pattern supported, RefusalCode code) {
        String asked = asked(brief, key);
        return asked.isEmpty() || supported.matcher(asked).matches()
                ? Optional.empty()
                : Optional.of(
                        Ruling.object(
                                code,
                                reason(code, key, brief.language()),
                                code.recommendation(brief.language())));
    }

    private static String reason(RefusalCode code, String key, Language in) {
        return code.reason(in)
                + in.choose(" Это задано в " + key + ".", " It is set by " + key + ".");
    }

    private static String asked(Brief brief, String key) {
        Object value = brief.constraints().values().get(key);
        if (value == null) {
            return "";
        }
        String text = String.valueOf(value).toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
        return key.equals("artifact_type") ? text.replaceAll("[_-]", "") : text;
    }
}
