package plugingenerator.event;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.RequestId;

/**
 * Events that the core has not taken yet (N1): each at least once, in order within a request, for
 * as long as it takes. A row is sent by whoever raised its count of attempts.
 */
@Repository
public class EventOutbox {

    private final JdbcClient jdbc;

    EventOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The first undelivered event of each request that may be tried now. */
    public List<Outgoing> due(int limit) {
        return jdbc.sql(
                        """
                        select * from event e
                        where delivery = 'due' and next_attempt_at <= current_timestamp
                            and not exists (select 1 from event earlier where earlier.request_id = e.request_id
                                and earlier.seq < e.seq and earlier.delivery = 'due')
                        order by occurred_at fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Takes the right to send an event for 10 s, longer than a call lasts; false where another
     * sender has it.
     */
    public boolean claim(Outgoing event) {
        return jdbc.sql(
                                """
                                update event set attempts = attempts + 1,
                                    next_attempt_at = current_timestamp + interval '10' second
                                where request_id = :request and seq = :seq and attempts = :attempts
                                    and delivery = 'due'
                                """)
                        .param("request", event.request().value())
                        .param("seq", event.seq())
                        .param("attempts", event.attempts())
                        .update()
                == 1;
    }

    public void delivered(Outgoing event) {
        settle(event, "sent", null, "");
    }

    /** The core refused it in a way that no retry mends; it stays here to be looked at. */
    public void parked(Outgoing event, String problem) {
        // A sender that was frozen may be the second to hear of it.
        settle(event, "parked", problem, " and delivery = 'due'");
    }

    /** What the core was to be told and does not have, the oldest first. */
    public List<UndeliveredEvent> undelivered(int limit) {
        return jdbc.sql(
                        """
                        select * from event where delivery = 'parked' or (delivery = 'due' and attempts > 0)
                        order by occurred_at fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new UndeliveredEvent(
                                        row.getString("event_id"),
                                        row.getString("type"),
                                        row.getString("delivery").equals("parked"),
                                        row.getInt("attempts"),
                                        row.getString("problem"),
                                        row.getObject("occurred_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    /** The same in numbers, for metrics; what was not tried yet counts, too. */
    public EventBacklog backlog() {
        return jdbc.sql(
                        """
                        select count(case when delivery = 'due' then 1 end) as pending,
                            count(case when delivery = 'parked' then 1 end) as parked,
                            min(case when delivery = 'due' then occurred_at end) as oldest,
                            current_timestamp as seen_at
                        from event where delivery in ('due', 'parked')
                        """)
                .query(
                        (row, _) ->
                                new EventBacklog(
                                        row.getInt("pending"),
                                        row.getInt("parked"),
                                        age(
                                                row.getObject("oldest", OffsetDateTime.class),
                                                row.getObject("seen_at", OffsetDateTime.class))))
                .single();
    }

    private static Duration age(@Nullable OffsetDateTime oldest, OffsetDateTime now) {
        return oldest == null ? Duration.ZERO : Duration.between(oldest, now);
    }

    /** Sends a parked event again; false where there is none under this id. */
    public boolean replay(String id) {
        return jdbc.sql(
                                """
                                update event set delivery = 'due', attempts = 0, next_attempt_at = current_timestamp
                                where event_id = :id and delivery = 'parked'
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    public void postponed(Outgoing event, Duration delay) {
        jdbc.sql(
                        """
                        update event set
                            next_attempt_at = current_timestamp + cast(:seconds as integer) * interval '1' second
                        where request_id = :request and seq = :seq and delivery = 'due'
                        """)
                .param("seconds", Math.max(1, delay.toSeconds()))
                .param("request", event.request().value())
                .param("seq", event.seq())
                .update();
    }

    private void settle(Outgoing event, String delivery, @Nullable String problem, String only) {
        jdbc.sql(
                        "update event set delivery = :delivery, problem = :problem where request_id = :request and seq = :seq"
                                + only)
                .param("delivery", delivery)
                .param("problem", problem)
                .param("request", event.request().value())
                .param("seq", event.seq())
                .update();
    }

    private static Outgoing read(ResultSet row) throws SQLException {
        return new Outgoing(
                new RequestId(row.getString("request_id")),
                row.getInt("seq"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("severity"),
                row.getString("payload"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getInt("attempts"));
    }
}
