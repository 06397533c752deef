package plugingenerator.blueprint.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plugingenerator.blueprint.BlueprintReader;
import plugingenerator.blueprint.Reading;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.UserContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every line of {@code eval/wishes.jsonl}: a wish, and the recipe (a regular expression; “-” where
 * there must be none), the tag (a regular expression) and whether a gap must be named.
 */
class WishesTest {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final TemplateAuthor author = new TemplateAuthor();

    record Line(String text, JsonNode node) {
        @Override
        public String toString() {
            return text;
        }
    }

    static Stream<Line> lines() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/eval/wishes.jsonl")).stream()
                .map(JSON::readTree)
                .map(node -> new Line(node.path("wish").asString(), node));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void a_wish_becomes_what_a_person_would_expect(Line line) {
        JsonNode expected = line.node();
        String recipe = expected.path("recipe").asString();
        switch (author.write(brief(expected), Instant.MAX)) {
            case Authored.Written(var blueprint, var authorship) -> {
                assertThat(authorship.model()).matches(recipe);
                assertThat(blueprint.intents().getFirst().tag())
                        .containsPattern(expected.path("tag").asString());
                if (expected.path("gap").isBoolean()) {
                    assertThat(blueprint.needsImplementation().isEmpty())
                            .isNotEqualTo(expected.path("gap").asBoolean());
                }
                assertThat(BlueprintReader.check(blueprint)).isInstanceOf(Reading.Read.class);
                assertThat(author.write(brief(expected), Instant.MAX))
                        .isEqualTo(new Authored.Written(blueprint, authorship));
            }
            case Authored.Declined(var refusal) -> {
                assertThat(recipe).as(refusal.toString()).isEqualTo("-");
                assertThat(refusal.code())
                        .isIn(RefusalCode.NOT_UNDERSTOOD, RefusalCode.VAGUE_REQUEST);
            }
            case Authored.Unable unable -> throw new AssertionError(unable.toString());
        }
    }

    private static Brief brief(JsonNode line) {
        Map<String, Object> constraints =
                JSON.convertValue(line.path("constraints"), new TypeReference<>() {});
        return new Brief(
                Capability.of(line.path("wish").asString()),
                new Constraints(constraints),
                UserContext.UNKNOWN,
                null,
                line.path("lang").asString().equals("ru") ? Language.RU : Language.EN);
    }
}
