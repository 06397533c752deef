package plugingenerator.activation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import plugingenerator.llm.Ask;
import plugingenerator.llm.LanguageModel;
import plugingenerator.llm.LlmSettings;
import plugingenerator.llm.Models;
import plugingenerator.llm.Said;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks a model where words alone leave a doubt (F1): the first of the chain, one short question, at
 * most {@link #PATIENCE} of the request's time and {@link #MOST_TOKENS} of its budget. No answer,
 * or one that cannot be read, leaves the doubt as it was.
 */
@Component
class SecondLook {

    static final Duration PATIENCE = Duration.ofSeconds(5);
    static final int MOST_TOKENS = 400;
    private static final int LONGEST = 2_000;
    private static final String ANSWER = "asks_new_function";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Optional<LanguageModel> model;
    private final Clock clock;
    private final String system = prompt();
    private final Ask.Form form = form();

    @Autowired
    SecondLook(LlmSettings settings, Models models, Clock clock) {
        this(
                settings.providers().stream()
                        .flatMap(name -> models.find(name).stream())
                        .findFirst(),
                clock);
    }

    SecondLook(Optional<LanguageModel> model, Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    /** Whether the text asks for a new function, as a model reads it; empty where none can tell. */
    Optional<Boolean> asked(String text, Activation.Means means) throws InterruptedException {
        if (model.isEmpty()) {
            return Optional.empty();
        }
        Instant patience = clock.instant().plus(PATIENCE);
        Instant deadline = means.deadline().isBefore(patience) ? means.deadline() : patience;
        Said said =
                model.get()
                        .ask(
                                new Ask(
                                        system,
                                        "The message: " + data(text),
                                        form,
                                        MOST_TOKENS,
                                        deadline,
                                        means.spender(),
                                        Ask.Listener.NOBODY));
        return switch (said) {
            case Said.Answer(String answer, _) -> read(answer);
            case Said.Failed _ -> Optional.empty();
        };
    }

    private static Optional<Boolean> read(String answer) {
        int start = answer.indexOf('{');
        int end = answer.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            JsonNode said = JSON.readTree(answer.substring(start, end + 1)).path(ANSWER);
            return said.isBoolean() ? Optional.of(said.asBoolean()) : Optional.empty();
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** Other people's words as one line of JSON, without the marks that a prompt is made of. */
    private static String data(String text) {
        String part = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        StringBuilder line = new StringBuilder();
        JSON.writeValueAsString(JSON.createObjectNode().put("message", part))
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .forEach(
                        point -> {
                            if (point == '<' || point == '>' || point == '`') {
                                line.append("\\u%04x".formatted(point));
                            } else {
                                line.appendCodePoint(point);
                            }
                        });
        return line.toString();
    }

    private static Ask.Form form() {
        ObjectNode schema = JSON.createObjectNode().put("type", "object");
        schema.putObject("properties").putObject(ANSWER).put("type", "boolean");
        schema.putArray("required").add(ANSWER);
        schema.put("additionalProperties", false);
        return new Ask.Form("activation", schema);
    }

    private static String prompt() {
        try (InputStream in = SecondLook.class.getResourceAsStream("/prompts/activation/1.md")) {
            return new String(
                    Objects.requireNonNull(in, "prompts/activation/1.md").readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
