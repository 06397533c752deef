package plugingenerator.request.store;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.Brief;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;

/**
 * What those who ask do to the request table: they hand in, wait, look and cancel. Every change is
 * one conditional update; what workers do is {@link WorkStore}'s.
 */
@Repository
public class RequestStore {

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a submission, once per caller and invocation id. Its turn comes after its person's own
     * open requests, and as soon as that of the person who is next.
     */
    public Acceptance accept(Submission submission) {
        RequestId id = RequestId.random();
        Person person = Person.of(submission.brief().user(), submission.caller());
        try {
            jdbc.sql(
                            """
                            insert into request (id, caller, invocation_id, body_digest, brief, state, stage,
                                attempt, version, priority, cancel_asked, accepted_at, person, language, turn)
                            values (:id, :caller, :invocation, :digest, :brief, 'waiting', 'accepted',
                                0, 0, 0, false, current_timestamp, :person, :language, coalesce(
                                (select max(turn) + 1 from request
                                    where person = :person and state in ('waiting', 'running')),
                                (select min(turn) from request where state = 'waiting'),
                                (select max(turn) from request where state = 'running'), 0))
                            """)
                    .param("id", id.value())
                    .param("caller", submission.caller())
                    .param("invocation", submission.invocationId())
                    .param("digest", submission.bodyDigest())
                    .param("brief", SnapshotRow.json(submission.brief()))
                    .param("person", person.digest())
                    .param("language", submission.brief().language().name())
                    .update();
            return new Acceptance.Taken(id);
        } catch (DuplicateKeyException repeated) {
            return earlier(submission).orElseThrow(() -> repeated);
        }
    }

    /** What an earlier submission under the same invocation id makes of this one. */
    public Optional<Acceptance> earlier(Submission submission) {
        return jdbc.sql(
                        "select id, body_digest from request where caller = :caller and invocation_id = :invocation")
                .param("caller", submission.caller())
                .param("invocation", submission.invocationId())
                .<Acceptance>query(
                        (row, _) ->
                                row.getString("body_digest").equals(submission.bodyDigest())
                                        ? new Acceptance.Repeated(
                                                new RequestId(row.getString("id")))
                                        : new Acceptance.Conflicting())
                .optional();
    }

    /** Somebody waits for it until {@code wait} from now: it goes before those nobody waits for. */
    public void await(RequestId id, Duration wait) {
        jdbc.sql(
                        """
                        update request set
                            awaited_until = current_timestamp + cast(:seconds as integer) * interval '1' second
                        where id = :id and state = 'waiting' and (awaited_until is null or awaited_until
                            < current_timestamp + cast(:seconds as integer) * interval '1' second)
                        """)
                .param("id", id.value())
                .param("seconds", wait.toSeconds() + 1)
                .update();
    }

    /** Ends a request that nobody works on yet; false where it does not wait any more. */
    public boolean endWaiting(RequestId id, Ending.Refused ending) {
        return jdbc.sql(
                                "update request set version = version + 1, cancel_asked = true, "
                                        + WorkStore.ENDED
                                        + " where id = :id and state = 'waiting'")
                        .param("id", id.value())
                        .param("state", ending.status())
                        .param("outcome", SnapshotRow.json(ending.refusal()))
                        .update()
                == 1;
    }

    /** Asks whoever works on it to stop; false when it is over or unknown. */
    public boolean askToCancel(RequestId id) {
        return jdbc.sql(
                                "update request set cancel_asked = true, version = version + 1 where id = :id and state in ('waiting', 'running')")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** The request as it stands; empty where it is unknown or its content was removed. */
    public Optional<Snapshot> find(RequestId id) {
        return jdbc.sql(
                        """
                        select id, caller, language, state, stage, attempt, owner, cancel_asked, outcome,
                            artifact, accepted_at, finished_at
                        from request where id = :id and not removed
                        """)
                .param("id", id.value())
                .query((row, _) -> SnapshotRow.read(row))
                .optional();
    }

    /** Requests that wait or run, for the queue's bound and for metrics. */
    public int open() {
        return jdbc.sql("select count(*) from request where state in ('waiting', 'running')")
                .query(Integer.class)
                .single();
    }

    /** The dialogue that a request came from, for the events about it. */
    public Optional<String> dialog(RequestId id) {
        return jdbc.sql("select brief from request where id = :id and brief is not null")
                .param("id", id.value())
                .query((row, _) -> SnapshotRow.read(row.getString("brief"), Brief.class))
                .optional()
                .flatMap(brief -> Optional.ofNullable(brief.user().dialogId()));
    }
}
