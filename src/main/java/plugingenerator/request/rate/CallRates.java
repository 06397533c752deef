package plugingenerator.request.rate;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A leaky bucket for each caller, in one number: when it will be empty. It holds a minute's calls
 * and runs by the database's clock, so that all replicas count together.
 */
@Repository
public class CallRates {

    private static final long MINUTE = Duration.ofMinutes(1).toMillis();
    private static final String NOW =
            "cast(extract(epoch from current_timestamp) * 1000 as bigint)";

    private final JdbcClient jdbc;

    CallRates(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counts a call; where it is one too many, how long to wait for the next. */
    public Optional<Duration> take(String caller, int perMinute) {
        long step = Math.max(1, MINUTE / perMinute);
        if (added(caller, step) || first(caller, step) || added(caller, step)) {
            return Optional.empty();
        }
        long wait =
                jdbc.sql("select whole_at - " + NOW + " from call_rate where caller = :caller")
                                .param("caller", caller)
                                .query(Long.class)
                                .single()
                        + step
                        - MINUTE;
        return Optional.of(Duration.ofMillis(Math.max(1, wait)));
    }

    private boolean added(String caller, long step) {
        return jdbc.sql(
                                """
                                update call_rate set whole_at = greatest(whole_at, %1$s) + :step
                                where caller = :caller and greatest(whole_at, %1$s) + :step <= %1$s + :minute
                                """
                                        .formatted(NOW))
                        .param("caller", caller)
                        .param("step", step)
                        .param("minute", MINUTE)
                        .update()
                == 1;
    }

    private boolean first(String caller, long step) {
        try {
            return jdbc.sql(
                                    "insert into call_rate (caller, whole_at) values (:caller, "
                                            + NOW
                                            + " + :step)")
                            .param("caller", caller)
                            .param("step", step)
                            .update()
                    == 1;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    /** Forgets callers whose bucket is empty; how many. */
    public int tidy() {
        return jdbc.sql("delete from call_rate where whole_at < " + NOW).update();
    }
}
