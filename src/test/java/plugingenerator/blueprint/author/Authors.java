package plugingenerator.blueprint.author;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import plugingenerator.blueprint.prompt.Prompts;
import plugingenerator.llm.LanguageModel;
import plugingenerator.llm.LlmSettings;
import plugingenerator.llm.LlmSettings.WhenSpent;
import plugingenerator.request.Briefs;

/** Model authors for tests, at a time that stands still. */
public final class Authors {

    public static final Instant NOW = Instant.parse("2026-01-15T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    static final Prompts PROMPTS = new Prompts();

    private Authors() {}

    public static BlueprintAuthor of(LanguageModel model) {
        return of(model, WhenSpent.NEXT);
    }

    static BlueprintAuthor of(LanguageModel model, WhenSpent whenSpent) {
        return new ModelAuthor(model, PROMPTS, settings(whenSpent, "scripted"), CLOCK);
    }

    static LlmSettings settings(WhenSpent whenSpent, String... providers) {
        return new LlmSettings(
                List.of(providers),
                null,
                null,
                null,
                null,
                null,
                "USD",
                List.of(),
                Duration.ofSeconds(20),
                12_000,
                whenSpent,
                Map.of());
    }

    public static Assignment work() {
        return Assignment.of(Briefs.of("считай расход топлива"), NOW.plusSeconds(60));
    }
}
