package plugingenerator.llm.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plugingenerator.llm.Ask.Spender;
import plugingenerator.llm.Usage;
import plugingenerator.request.store.TestDatabase;

class BudgetsTest {

    private static final Spender ANN = new Spender("request-1", "a".repeat(64));
    private static final Spender ANN_AGAIN = new Spender("request-2", "a".repeat(64));
    private static final Spender BOB = new Spender("request-3", "b".repeat(64));

    @TempDir Path folder;

    private Allowance reserve(Budgets budgets, Spender spender, long most) {
        return budgets.reserve(spender, "openai", "m", most);
    }

    private static Budgets budgets(
            TestDatabase database, String day, long request, long user, long all) {
        Clock clock = Clock.fixed(Instant.parse(day + "T10:00:00Z"), ZoneOffset.UTC);
        return new Budgets(database.jdbc(), new BudgetSettings(request, user, all), clock);
    }

    @Test
    void a_request_a_user_and_the_service_have_limits_of_their_own() {
        try (TestDatabase database = new TestDatabase(folder)) {
            Budgets budgets = budgets(database, "2026-01-15", 100, 150, 200);
            assertThat(reserve(budgets, ANN, 101))
                    .isEqualTo(new Allowance.Spent("of this request"));
            assertThat(reserve(budgets, ANN, 100)).isInstanceOf(Allowance.Granted.class);
            assertThat(reserve(budgets, ANN_AGAIN, 60))
                    .isEqualTo(new Allowance.Spent("of this user for today"));
            assertThat(reserve(budgets, ANN_AGAIN, 50)).isInstanceOf(Allowance.Granted.class);
            assertThat(reserve(budgets, BOB, 60))
                    .isEqualTo(new Allowance.Spent("of the service for today"));
            assertThat(reserve(budgets, BOB, 50)).isInstanceOf(Allowance.Granted.class);
        }
    }

    @Test
    void what_was_not_used_is_free_again_and_a_new_day_starts_from_nothing() {
        try (TestDatabase database = new TestDatabase(folder)) {
            Budgets budgets = budgets(database, "2026-01-15", 0, 100, 0);
            var granted = (Allowance.Granted) reserve(budgets, ANN, 100);
            budgets.settle(granted.reservation(), new Usage(30, 10, false, new BigDecimal("0.5")));
            assertThat(reserve(budgets, ANN, 60)).isInstanceOf(Allowance.Granted.class);
            assertThat(reserve(budgets, ANN, 1)).isInstanceOf(Allowance.Spent.class);
            assertThat(reserve(budgets(database, "2026-01-16", 0, 100, 0), ANN, 100))
                    .isInstanceOf(Allowance.Granted.class);
        }
    }

    @Test
    void a_price_is_for_a_million_tokens() {
        Price price = new Price(new BigDecimal("2.50"), new BigDecimal("10"));
        assertThat(price.of(8_000, 2_000)).isEqualByComparingTo("0.04");
        assertThat(new Price(null, null).of(8_000, 2_000)).isEqualByComparingTo("0");
    }
}
