package plugingenerator.request.store;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How the queue does, in numbers: for heartbeats and metrics. */
@Repository
public class QueueNumbers {

    private static final int RECENT = 50;

    private final JdbcClient jdbc;

    QueueNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Requests that wait or run. */
    public int open() {
        return jdbc.sql("select count(*) from request where state in ('waiting', 'running')")
                .query(Integer.class)
                .single();
    }

    /**
     * The median time from acceptance to the end, of the requests that ended last; zero for none.
     */
    public Duration typical() {
        List<Duration> recent =
                jdbc.sql(
                                """
                                select accepted_at, finished_at from request where finished_at is not null
                                order by finished_at desc fetch first :recent rows only
                                """)
                        .param("recent", RECENT)
                        .query(
                                (row, _) ->
                                        Duration.between(
                                                SnapshotRow.instant(row, "accepted_at"),
                                                SnapshotRow.instant(row, "finished_at")))
                        .list();
        return recent.isEmpty()
                ? Duration.ZERO
                : recent.stream().sorted().toList().get(recent.size() / 2);
    }
}
