package plugingenerator.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plugingenerator.core.PlatformCore;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happened to each request, in order: the source of progress streams at any replica, and,
 * where a core is configured, of what it is told ({@link EventOutbox}).
 */
@Repository
public class EventLog {

    private final JdbcClient jdbc;
    private final PlatformCore core;
    private final JsonMapper json = JsonMapper.builder().build();

    EventLog(JdbcClient jdbc, PlatformCore core) {
        this.jdbc = jdbc;
        this.core = core;
    }

    /**
     * Appends an event, unless the request is over: whoever lost its lease without noticing has
     * nothing to tell any more. Payloads hold stages, counts and codes, never a user's words.
     */
    @Transactional
    public void tell(RequestId request, String type, Severity severity, Map<String, ?> payload) {
        if (locked(request, "finished_at is null")) {
            append(request, type, severity, payload);
        }
    }

    /** Appends what an asker is told after the own request is over. */
    @Transactional
    public void tellAfterwards(
            RequestId request, String type, Severity severity, Map<String, ?> payload) {
        if (locked(request, "true")) {
            append(request, type, severity, payload);
        }
    }

    /** Whoever else tells of this request waits here, so that numbers are in order of commits. */
    private boolean locked(RequestId request, String condition) {
        return jdbc.sql("select id from request where id = :id and " + condition + " for update")
                .param("id", request.value())
                .query(String.class)
                .optional()
                .isPresent();
    }

    /** Appends an event where the caller's transaction has changed the request's row already. */
    void append(RequestId request, String type, Severity severity, Map<String, ?> payload) {
        jdbc.sql(
                        """
                        insert into event (request_id, seq, event_id, type, severity, payload, occurred_at,
                            delivery, attempts, next_attempt_at)
                        select :request, coalesce(max(seq), 0) + 1, :id, :type, :severity, :payload,
                            current_timestamp, :delivery, 0, current_timestamp
                        from event where request_id = :request
                        """)
                .param("request", request.value())
                .param("id", UUID.randomUUID().toString())
                .param("type", type)
                .param("severity", severity.wire())
                .param("payload", json.writeValueAsString(payload))
                .param("delivery", core.configured() ? "due" : "kept")
                .update();
    }

    /** The events of a request after the given number, in order. */
    public List<LoggedEvent> after(RequestId request, int seq) {
        return jdbc.sql(
                        "select seq, type, payload, occurred_at from event where request_id = :request and seq > :seq order by seq")
                .param("request", request.value())
                .param("seq", seq)
                .query((row, _) -> read(row))
                .list();
    }

    /** Forgets what a person's emptied requests told; how many events. */
    public int forget(Person person) {
        return jdbc.sql(
                        "delete from event where request_id in (select id from request where person = :person and removed)")
                .param("person", person.digest())
                .update();
    }

    /** Forgets what a request told. */
    public void forget(RequestId request) {
        jdbc.sql("delete from event where request_id = :request")
                .param("request", request.value())
                .update();
    }

    /** Forgets events older than {@code age} that nobody has to be told any more; how many. */
    public int forgetOlderThan(Duration age) {
        return jdbc.sql(
                        """
                        delete from event where delivery in ('sent', 'kept') and occurred_at
                            < current_timestamp - cast(:seconds as integer) * interval '1' second
                            and request_id in (select id from request where finished_at is not null)
                        """)
                .param("seconds", age.toSeconds())
                .update();
    }

    private static LoggedEvent read(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getInt("seq"),
                row.getString("type"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant());
    }
}
