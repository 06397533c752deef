package plugingenerator.request.retention;

import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;

/**
 * Removes wishes and answers; digests, state and times stay for the audit until that has its age
 * too. A request that is not over is never touched.
 */
@Repository
public class RequestRetention {

    private static final String EMPTIED =
            """
            update request set removed = true, brief = null, blueprint = null, outcome = null,
                invocation_id = null, version = version + 1
            where finished_at is not null and not removed and\s""";

    private final JdbcClient jdbc;

    RequestRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empties requests that ended longer than {@code age} ago; how many. */
    public int emptyOlderThan(Duration age) {
        return jdbc.sql(EMPTIED + "finished_at < " + AGO)
                .param("seconds", age.toSeconds())
                .update();
    }

    /** Empties a person's requests that are over; how many. */
    public int empty(Person person) {
        return jdbc.sql(EMPTIED + "person = :person").param("person", person.digest()).update();
    }

    /** Has a person's requests that are not over emptied when they are; how many. */
    public int askToEmpty(Person person) {
        return jdbc.sql(
                        "update request set to_remove = true where person = :person and finished_at is null")
                .param("person", person.digest())
                .update();
    }

    /** Empties what ended since it was asked for; the requests. */
    public List<RequestId> emptyAsked() {
        List<RequestId> asked =
                jdbc.sql(
                                "select id from request where to_remove and not removed and finished_at is not null")
                        .query((row, _) -> new RequestId(row.getString("id")))
                        .list();
        for (RequestId id : asked) {
            jdbc.sql(EMPTIED + "id = :id").param("id", id.value()).update();
        }
        return asked;
    }

    /** Drops the rest of emptied requests that no event speaks of any more; how many. */
    public int dropOlderThan(Duration age) {
        return jdbc.sql(
                        "delete from request where removed and finished_at < "
                                + AGO
                                + " and not exists (select 1 from event where event.request_id = request.id)")
                .param("seconds", age.toSeconds())
                .update();
    }

    /** A person's requests that wait or run. */
    public List<RequestId> open(Person person) {
        return jdbc.sql(
                        "select id from request where person = :person and state in ('waiting', 'running')")
                .param("person", person.digest())
                .query((row, _) -> new RequestId(row.getString("id")))
                .list();
    }

    private static final String AGO =
            "current_timestamp - cast(:seconds as integer) * interval '1' second";
}
