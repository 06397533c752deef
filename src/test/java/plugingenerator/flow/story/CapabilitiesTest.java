package plugingenerator.flow.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every labelled wish goes through the whole service with the embedded author. */
@StoryTest
class CapabilitiesTest {

    /** Recipes that know the form of a plugin and not its subject. */
    private static final Set<String> WITHOUT_KNOWLEDGE = Set.of("calculation", "reference_book");

    @LocalServerPort private int port;

    static Stream<EvalLine> wanted() {
        return Stream.concat(EvalLine.of("capabilities"), EvalLine.of("lookalikes"));
    }

    static Stream<EvalLine> unsupported() {
        return EvalLine.of("unsupported");
    }

    static Stream<EvalLine> hostile() {
        return EvalLine.of("hostile");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wanted")
    void a_harmless_wish_becomes_a_whole_clean_plugin(EvalLine line) {
        Service.Answer answer = new Service(port).invoke(line.body());

        Archive archive = plugin(line, answer);
        archive.demandWhole();
        if (WITHOUT_KNOWLEDGE.contains(answer.body().at("/generation/model").asString())) {
            assertThat(answer.body().path("needs_implementation").size()).isPositive();
        }
    }

    @Test
    void nearly_all_plugins_are_for_what_was_asked() {
        List<String> missed = new ArrayList<>();
        for (EvalLine line : EvalLine.of("capabilities").toList()) {
            Archive archive = plugin(line, new Service(port).invoke(line.body()));
            if (!archive.answersTo(line.expected("must_have_intent_like"))) {
                missed.add(line + " " + archive.answer().at("/manifest/intents"));
            }
        }
        assertThat(missed).hasSizeLessThanOrEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unsupported")
    void c2_what_is_not_supported_is_refused_with_the_right_code(EvalLine line) {
        Service.Answer answer = new Service(port).invoke(line.body());

        assertThat(answer.code()).containsPattern(line.expected("reason_code_like"));
        assertThat(answer.body().at("/error/recommendations").size()).isPositive();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void s1_a_hostile_wish_is_refused_or_becomes_harmless(EvalLine line) {
        Service.Answer answer = new Service(port).invoke(line.body());

        Optional<Archive> archive = answer.archive();
        if (archive.isEmpty()) {
            assertThat(answer.code()).isNotBlank();
            return;
        }
        assertThat(line.mayBeNeutralised()).as("this one must be refused").isTrue();
        archive.get().demandWhole();
        assertThat(archive.get().files())
                .allSatisfy(
                        (path, text) ->
                                assertThat(text)
                                        .as(path)
                                        .satisfies(
                                                all -> {
                                                    for (String banned : line.banned()) {
                                                        assertThat(all).doesNotContain(banned);
                                                    }
                                                }));
    }

    private static Archive plugin(EvalLine line, Service.Answer answer) {
        assertThat(answer.archive())
                .as(() -> line + ": " + answer.status() + " " + answer.body().path("error"))
                .isPresent();
        return answer.archive().orElseThrow();
    }
}
