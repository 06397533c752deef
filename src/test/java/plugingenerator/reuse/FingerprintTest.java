package plugingenerator.reuse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import plugingenerator.request.Brief;
import plugingenerator.request.Briefs;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;

class FingerprintTest {

    private static final List<String> VERSIONS = List.of("pack/1", "template");

    @Test
    void white_space_and_compatible_letters_make_no_difference() {
        assertThat(of(Briefs.of("  хочу   курсы\n валют ")))
                .isEqualTo(of(Briefs.of("хочу курсы валют")));
        assertThat(of(Briefs.of("ｃonvert"))).isEqualTo(of(Briefs.of("convert")));
    }

    @Test
    void who_asks_makes_no_difference() {
        Brief asked = Briefs.of("курсы");
        Brief other =
                new Brief(
                        asked.capability(),
                        asked.constraints(),
                        new UserContext(
                                "u1",
                                "d1",
                                "ru-KZ",
                                List.of(new UserContext.Message("user", "привет"))),
                        "unknown",
                        asked.language());

        assertThat(of(other)).isEqualTo(of(asked));
    }

    @Test
    void wish_constraints_language_and_versions_make_a_difference() {
        Brief asked = Briefs.of("курсы");
        Brief constrained = with(asked, Map.of("offline", true), Language.RU);
        Brief english = with(asked, Map.of(), Language.EN);

        assertThat(
                        List.of(
                                of(asked),
                                of(Briefs.of("погода")),
                                of(constrained),
                                of(english),
                                Fingerprint.of(asked, List.of("pack/2", "template"))))
                .doesNotHaveDuplicates();
    }

    private static Brief with(Brief asked, Map<String, Object> constraints, Language language) {
        return new Brief(
                asked.capability(),
                new Constraints(constraints),
                asked.user(),
                asked.intent(),
                language);
    }

    private static Fingerprint of(Brief brief) {
        return Fingerprint.of(brief, VERSIONS);
    }
}
