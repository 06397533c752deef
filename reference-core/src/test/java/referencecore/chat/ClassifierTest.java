package referencecore.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import referencecore.registry.Entry;
import referencecore.registry.Standing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ClassifierTest {

    private final Classifier classifier = new Classifier(Entry::manifest);

    private static Entry plugin(String tag, Standing standing, String examples) {
        ObjectNode manifest =
                (ObjectNode)
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"intents": [{"tag": "%s", "examples": [%s],
                                          "counterexamples": ["recommend a book about isbn"],
                                          "activation_condition": {"type": "classifier", "threshold": 0.5}}]}
                                        """
                                                .formatted(tag, examples));
        return new Entry(tag, "", tag, "1.0.0", "http://p", manifest, standing, null, null);
    }

    private static final Entry ISBN =
            plugin("isbn.check", Standing.ACTIVE, "\"check ISBN 9780306406157\", \"проверь ИНН\"");
    private static final Entry GENERATOR =
            plugin("plugin.generate", Standing.ACTIVE, "\"I want the bot to check things\"");

    private Optional<String> chosen(String text, Entry... plugins) {
        return classifier.choose(text, List.of(plugins)).map(match -> match.plugin().name());
    }

    @ParameterizedTest
    @CsvSource({
        "Teach the bot to check the ISBN 9780306406157, isbn.check",
        "научи бота проверять ИНН 7707083893, isbn.check",
        "check the weather in London for 5 days, ''",
        "recommend a book about isbn, ''",
        "привет, ''",
        "'', ''"
    })
    void a_message_goes_to_the_plugin_whose_examples_are_near(String text, String plugin) {
        assertThat(chosen(text, GENERATOR, ISBN).orElse("")).isEqualTo(plugin);
    }

    @Test
    void who_is_not_there_is_not_chosen() {
        for (Standing standing : List.of(Standing.DRAFT, Standing.LOST, Standing.REGISTERED)) {
            assertThat(chosen("check ISBN", plugin("isbn.check", standing, "\"check ISBN\"")))
                    .isEmpty();
        }
    }

    @Test
    void the_generator_is_what_is_left_and_never_a_choice() {
        assertThat(chosen("I want the bot to check things", GENERATOR)).isEmpty();
        assertThat(classifier.generator(List.of(ISBN, GENERATOR))).contains(GENERATOR);
        assertThat(classifier.generator(List.of(ISBN))).isEmpty();
    }
}
