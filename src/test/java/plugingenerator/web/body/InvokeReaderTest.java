package plugingenerator.web.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import plugingenerator.request.Brief;
import plugingenerator.request.Language;
import plugingenerator.web.body.InvokeCall.Form;
import plugingenerator.web.description.OpenApiDocuments;
import plugingenerator.web.problem.ProblemException;
import plugingenerator.web.setting.WebSettings;
import tools.jackson.databind.json.JsonMapper;

class InvokeReaderTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NAMES =
            List.of(
                    "desired_capability",
                    "payload",
                    "constraints",
                    "user_context",
                    "text",
                    "summary",
                    "details",
                    "examples",
                    "messages",
                    "locale",
                    "network",
                    "scopes",
                    "max_tokens",
                    "trace_id",
                    "intent");

    private static final InvokeReader READER = reader();

    @Property(tries = 2_000)
    void any_json_is_a_call_or_a_problem_of_the_caller(@ForAll("json") Object value) {
        read(JSON.writeValueAsString(value));
    }

    @Property(tries = 1_000)
    void any_bytes_are_a_call_or_a_problem_of_the_caller(@ForAll byte[] bytes) {
        read(bytes);
    }

    @Property
    void any_wish_arrives_as_it_was_sent_in_either_form(@ForAll("texts") String wish) {
        Brief plain = READER.read(bytes(Map.of("desired_capability", wish))).brief();
        InvokeCall envelope = READER.read(bytes(Map.of("payload", Map.of("text", wish))));

        assertThat(plain.capability().text()).isEqualTo(wish.strip());
        assertThat(envelope.brief().capability()).isEqualTo(plain.capability());
        assertThat(envelope.form()).isEqualTo(Form.ENVELOPE);
    }

    @Property
    void the_order_of_members_makes_no_other_call(
            @ForAll("texts") String a, @ForAll("texts") String b) {
        String one =
                "{\"desired_capability\":"
                        + JSON.writeValueAsString(a)
                        + ",\"z\":"
                        + JSON.writeValueAsString(b)
                        + "}";
        String two =
                "{\"z\": "
                        + JSON.writeValueAsString(b)
                        + ", \"desired_capability\":"
                        + JSON.writeValueAsString(a)
                        + "}";

        assertThat(READER.read(one.getBytes(StandardCharsets.UTF_8)).digest())
                .isEqualTo(READER.read(two.getBytes(StandardCharsets.UTF_8)).digest());
    }

    @Example
    void a_structured_wish_is_read_whole() {
        Brief brief =
                READER.read(
                                """
                                {"desired_capability": {"summary": "s", "details": "d", "name": "n",
                                  "examples": [{"input": "i", "output": "o"}]},
                                 "constraints": {"network": false, "own": {"deep": [1, 2.5, null]}},
                                 "user_context": {"user_id": "u", "dialog_id": "d", "locale": "en",
                                   "messages": [{"role": "user", "content": "c"}]}}
                                """
                                        .getBytes(StandardCharsets.UTF_8))
                        .brief();

        assertThat(brief.capability().text()).isEqualTo("s\nd");
        assertThat(brief.capability().name()).isEqualTo("n");
        assertThat(brief.capability().examples()).hasSize(1);
        assertThat(brief.constraints().offline()).isTrue();
        assertThat(brief.constraints().unknown()).containsExactly("own");
        assertThat(brief.user().messages()).hasSize(1);
        assertThat(brief.intent()).isNull();
    }

    @Example
    void f1_a_message_without_an_intent_is_no_direct_call() {
        assertThat(READER.read(bytes(Map.of("payload", Map.of("text", "a")))).brief().intent())
                .isEqualTo("unknown");
        assertThat(
                        READER.read(
                                        bytes(
                                                Map.of(
                                                        "intent",
                                                        "x",
                                                        "payload",
                                                        Map.of("desired_capability", "a"))))
                                .brief()
                                .intent())
                .isNull();
    }

    @Example
    void the_answer_is_in_the_locales_language_or_in_the_wishs() {
        assertThat(language("хочу парсер avito.ru и wildberries")).isEqualTo(Language.RU);
        assertThat(language("a price watch")).isEqualTo(Language.EN);
        assertThat(language("42 🙂")).isEqualTo(Language.RU);
        assertThat(WishLanguage.of("en-US", "хочу", "ru")).isEqualTo(Language.EN);
    }

    private static Language language(String wish) {
        return WishLanguage.of(null, wish, "ru");
    }

    @Provide
    Arbitrary<Object> json() {
        Arbitrary<Object> leaf =
                Arbitraries.oneOf(
                        Arbitraries.strings().ofMaxLength(30).asGeneric(),
                        texts().asGeneric(),
                        Arbitraries.integers().asGeneric(),
                        Arbitraries.doubles().asGeneric(),
                        Arbitraries.of(true, false).asGeneric(),
                        Arbitraries.of("", "\u0000", "\ud800", "ru", "x".repeat(5_000))
                                .asGeneric());
        Arbitrary<String> names =
                Arbitraries.oneOf(Arbitraries.of(NAMES), Arbitraries.strings().ofMaxLength(5));
        return Arbitraries.recursive(
                () -> leaf,
                inner ->
                        Arbitraries.oneOf(
                                Arbitraries.maps(names, inner).ofMaxSize(6).asGeneric(),
                                inner.list().ofMaxSize(4).asGeneric()),
                0,
                5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withCharRange('а', 'я')
                .withChars("ёЁ \"\\{}\n\t<>&%$'`ab".toCharArray())
                .ofMaxLength(200)
                .map(text -> text + "🙂")
                .filter(text -> !text.isBlank());
    }

    private static void read(String json) {
        read(json.getBytes(StandardCharsets.UTF_8));
    }

    /** Anything but a problem of the 4xx kind gets through and fails the property. */
    private static void read(byte[] bytes) {
        try {
            assertThat(READER.read(bytes).digest()).hasSize(64);
        } catch (ProblemException refused) {
            assertThat(refused.problem().type().status()).isIn(400, 422);
        }
    }

    private static byte[] bytes(Map<String, ?> body) {
        return JSON.writeValueAsBytes(body);
    }

    private static InvokeReader reader() {
        WebSettings settings =
                new WebSettings(
                        "127.0.0.1",
                        "0",
                        null,
                        null,
                        null,
                        null,
                        "1s",
                        1,
                        null,
                        null,
                        "ru",
                        "1.0.0");
        return new InvokeReader(new RequestSchema(OpenApiDocuments.of(settings)), settings);
    }
}
