package plugingenerator.llm.budget;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.llm.Spendings;
import plugingenerator.llm.Spent;

/** What models cost, day by day, for those who look at it. */
@Repository
class Spending implements Spendings {

    private final JdbcClient jdbc;
    private final Clock clock;

    Spending(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Spent> since(Duration age) {
        LocalDate first = LocalDate.ofInstant(clock.instant().minus(age), ZoneOffset.UTC);
        return jdbc.sql(
                        """
                        select spent_on, provider, model, sum(prompt_tokens) as asked,
                            sum(completion_tokens) as answered, sum(cost) as paid
                        from llm_spending where settled and spent_on >= :first
                        group by spent_on, provider, model order by spent_on, provider, model
                        """)
                .param("first", java.sql.Date.valueOf(first))
                .query(
                        (row, _) ->
                                new Spent(
                                        row.getDate("spent_on").toLocalDate(),
                                        row.getString("provider"),
                                        row.getString("model"),
                                        row.getLong("asked"),
                                        row.getLong("answered"),
                                        row.getObject("paid", BigDecimal.class)))
                .list();
    }
}
