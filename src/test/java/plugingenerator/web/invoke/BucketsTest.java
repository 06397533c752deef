package plugingenerator.web.invoke;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import plugingenerator.web.problem.ProblemException;
import plugingenerator.web.problem.ProblemType;

class BucketsTest {

    @Test
    void each_key_has_calls_of_its_own_and_is_told_when_to_come_back() {
        Buckets buckets = new Buckets(2, 10);
        buckets.take("anna", "user");
        buckets.take("anna", "user");
        buckets.take("boris", "user");

        assertThatThrownBy(() -> buckets.take("anna", "user"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        thrown -> {
                            assertThat(thrown.problem().type())
                                    .isEqualTo(ProblemType.TOO_MANY_CALLS);
                            assertThat(thrown.problem().headers().get("Retry-After"))
                                    .matches("[1-9]\\d?");
                        });
    }

    @Test
    void a_crowd_of_keys_takes_no_more_memory_and_does_not_free_whoever_keeps_calling() {
        Buckets buckets = new Buckets(1_000, 10);
        for (int call = 0; call < 1_000; call++) {
            buckets.take("eager", "user");
            buckets.take("stranger " + call, "user");
            assertThat(buckets.remembered()).isLessThanOrEqualTo(10);
        }

        assertThatThrownBy(
                        () -> {
                            for (int call = 0; call < 500; call++) {
                                buckets.take("eager", "user");
                            }
                        })
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void without_a_limit_nothing_is_remembered() {
        Buckets buckets = new Buckets(0, 10);
        buckets.take("anna", "user");

        assertThat(buckets.remembered()).isZero();
    }
}
