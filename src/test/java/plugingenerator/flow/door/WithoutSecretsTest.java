package plugingenerator.flow.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plugingenerator.request.Briefs;
import plugingenerator.request.store.Submission;

class WithoutSecretsTest {

    @Test
    void two_bodies_that_differ_in_a_password_have_one_digest() {
        Submission one = WithoutSecrets.of(submission("пароль: Zima2024!", "digest one"));
        Submission other = WithoutSecrets.of(submission("пароль: Leto2025!", "digest two"));
        assertThat(one.bodyDigest()).isEqualTo(other.bodyDigest()).isNotEqualTo("digest one");
        assertThat(one.brief().toString()).doesNotContain("Zima2024");
    }

    @Test
    void a_submission_without_a_secret_stays_as_it_is() {
        Submission plain = submission("считать воду", "digest");
        assertThat(WithoutSecrets.of(plain)).isSameAs(plain);
    }

    private static Submission submission(String wish, String digest) {
        return new Submission(Briefs.of(wish), "caller", "invocation", digest);
    }
}
