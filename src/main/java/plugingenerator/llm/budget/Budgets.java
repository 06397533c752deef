package plugingenerator.llm.budget;

import java.sql.Date;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.llm.Ask.Spender;
import plugingenerator.llm.Usage;

/**
 * The only code on the table of what models cost. Tokens are reserved before they are spent: the
 * reservation is written first and counted then, so that two workers may both be refused, but never
 * overspend together. What a killed worker reserved stays spent.
 */
@Repository
public class Budgets {

    private final JdbcClient jdbc;
    private final BudgetSettings settings;
    private final Clock clock;

    public Budgets(JdbcClient jdbc, BudgetSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** Sets {@code most} tokens aside, if every limit permits. */
    public Allowance reserve(Spender spender, String provider, String model, long most) {
        String id = UUID.randomUUID().toString();
        Date today = Date.valueOf(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        jdbc.sql(
                        """
                        insert into llm_spending (id, request_id, payer, spent_on, provider, model,
                            prompt_tokens, completion_tokens, estimated, cost, settled, spent_at)
                        values (:id, :request, :payer, :today, :provider, :model,
                            0, :most, true, 0, false, current_timestamp)
                        """)
                .param("id", id)
                .param("request", spender.request())
                .param("payer", spender.payer())
                .param("today", today)
                .param("provider", provider)
                .param("model", model)
                .param("most", most)
                .update();
        Allowance allowance = judge(id, spender, today);
        if (allowance instanceof Allowance.Spent) {
            jdbc.sql("delete from llm_spending where id = :id").param("id", id).update();
        }
        return allowance;
    }

    private Allowance judge(String id, Spender spender, Date today) {
        if (above(settings.perRequest(), "request_id = :who", spender.request(), null)) {
            return new Allowance.Spent("of this request");
        }
        if (above(
                settings.perUserDay(),
                "payer = :who and spent_on = :day",
                spender.payer(),
                today)) {
            return new Allowance.Spent("of this user for today");
        }
        if (above(settings.perDay(), "spent_on = :day", null, today)) {
            return new Allowance.Spent("of the service for today");
        }
        return new Allowance.Granted(id);
    }

    private boolean above(long limit, String whose, @Nullable String who, @Nullable Date day) {
        if (limit == 0) {
            return false;
        }
        var query =
                jdbc.sql(
                        "select coalesce(sum(prompt_tokens + completion_tokens), 0) from llm_spending where "
                                + whose);
        query = who == null ? query : query.param("who", who);
        query = day == null ? query : query.param("day", day);
        return query.query(Long.class).single() > limit;
    }

    /** Replaces a reservation by what was really spent. */
    public void settle(String reservation, Usage usage) {
        jdbc.sql(
                        """
                        update llm_spending set prompt_tokens = :prompt, completion_tokens = :completion,
                            estimated = :estimated, cost = :cost, settled = true
                        where id = :id
                        """)
                .param("id", reservation)
                .param("prompt", usage.promptTokens())
                .param("completion", usage.completionTokens())
                .param("estimated", usage.estimated())
                .param("cost", usage.cost())
                .update();
    }
}
