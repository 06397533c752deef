package plugingenerator.screening.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.request.Brief;
import plugingenerator.request.Briefs;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;

class RedactionTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    токен вставь в код: 1234567890:AAF4keT0kenF0rT3stsOnly_abcdefghijk | AAF4keT0ken | TELEGRAM_BOT_TOKEN
                    my key is sk-proj-abcdefghij0123456789ABCDEFGHIJ ok | abcdefghij0123 | OPENAI_API_KEY
                    use AKIAIOSFODNN7EXAMPLE for S3 | AKIAIOSFODNN7 | AWS_ACCESS_KEY_ID
                    postgres://bot:hunter2@db.example/x | hunter2 | DATABASE_URL
                    the password is hunter2 | hunter2 | SERVICE_PASSWORD
                    пароль от почты qwerty | qwerty | MAIL_PASSWORD
                    пароль: Zima2024! | Zima2024 | SERVICE_PASSWORD
                    password: /Qw3rty/8! | Qw3rty | SERVICE_PASSWORD
                    Authorization: Bearer abcdef0123456789abcdef0123 | abcdef0123456789 | AUTHORIZATION_TOKEN
                    ключ API: 9f8e7d6c5b4a39281706f5e4d3c2b1a0 | 9f8e7d6c | API_KEY
                    """)
    void a_secret_is_replaced_by_the_name_of_a_variable(
            String text, String secret, String variable) {
        Brief safe = Redaction.of(Briefs.of(text));
        assertThat(safe.toString()).doesNotContain(secret).contains("${" + variable + "}");
        assertThat(safe.secrets()).containsExactly(variable);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ISBN 978-0-306-40615-7 и телефон +7 912 345-67-89",
                "colour #1a2b3c, id 123e4567-e89b-12d3-a456-426614174000",
                "commit 9fceb02d0ae598e95dc970b74767f19372d61af8 broke it",
                "Password strength estimate for a typed phrase without storing it.",
                "Пароль: придумать надёжный из слов.",
                "Ключ для скрипичного сольфеджио: найти ноту.",
                "Count tokens in a text for language models, rough estimate.",
                "Токены настольной игры: сколько у кого.",
                "read the key from ${API_KEY} or <token>",
                "passwd C:\\temp",
                "the password is in ~/notes/pass2.txt, key: /home/me/keys/deploy2024"
            })
    void ordinary_numbers_and_words_stay(String text) {
        Brief brief = Briefs.of(text);
        assertThat(Redaction.of(brief)).isSameAs(brief);
    }

    @Test
    void keys_nested_values_and_messages_are_searched_too() {
        Brief brief =
                new Brief(
                        Capability.of("Погода"),
                        new Constraints(
                                Map.of("deep", List.of(Map.of("api_key", "abcd1234efgh5678")))),
                        new UserContext(
                                null,
                                null,
                                null,
                                List.of(
                                        new UserContext.Message(
                                                "user",
                                                "ghp_abcdefghijklmnopqrstuvwxyz0123456789"))),
                        null,
                        Language.RU);
        Brief safe = Redaction.of(brief);
        assertThat(safe.toString()).doesNotContain("abcd1234efgh5678").doesNotContain("ghp_abc");
        assertThat(safe.secrets()).containsExactly("API_KEY", "GITHUB_TOKEN");
        assertThat(SecretNotice.warnings(safe)).singleElement().asString().contains("GITHUB_TOKEN");
    }

    @Test
    void a_brief_without_its_secrets_is_left_alone_by_another_look() {
        Brief once = Redaction.of(Briefs.of("my password is hunter2, token: abc123def456ghi7"));
        assertThat(Redaction.of(once)).isSameAs(once);
    }
}
