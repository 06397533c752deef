package plugingenerator.request.store;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RequestId;

/**
 * The only code on the request table. Every change is one conditional update; a worker's updates
 * are fenced by owner and attempt, so that a worker that lost its lease changes nothing. Leases run
 * by the database's clock.
 */
@Repository
public class RequestStore {

    /** A request that three workers could not end is poisonous and ends as failed. */
    public static final int MAX_ATTEMPTS = 3;

    private static final String FENCE =
            " where id = :id and state = 'running' and owner = :owner and attempt = :attempt";

    private final JdbcClient jdbc;

    RequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a submission, once per caller and invocation id. */
    public Acceptance accept(Submission submission) {
        RequestId id = RequestId.random();
        try {
            jdbc.sql(
                            """
                            insert into request (id, caller, invocation_id, body_digest, brief, state, stage,
                                attempt, version, priority, cancel_asked, accepted_at)
                            values (:id, :caller, :invocation, :digest, :brief, 'waiting', 'accepted',
                                0, 0, 0, false, current_timestamp)
                            """)
                    .param("id", id.value())
                    .param("caller", submission.caller())
                    .param("invocation", submission.invocationId())
                    .param("digest", submission.bodyDigest())
                    .param("brief", BriefJson.write(submission.brief()))
                    .update();
            return new Acceptance.Taken(id);
        } catch (DuplicateKeyException repeated) {
            return earlier(submission);
        }
    }

    private Acceptance earlier(Submission submission) {
        return jdbc.sql(
                        "select id, body_digest from request where caller = :caller and invocation_id = :invocation")
                .param("caller", submission.caller())
                .param("invocation", submission.invocationId())
                .query(
                        (row, _) ->
                                row.getString("body_digest").equals(submission.bodyDigest())
                                        ? new Acceptance.Repeated(
                                                new RequestId(row.getString("id")))
                                        : new Acceptance.Conflicting())
                .single();
    }

    /** The next request without a living owner, for {@code lease} from now. */
    @Transactional
    public Optional<Claimed> claim(String owner, Duration lease) {
        return jdbc.sql(
                        """
                        select id, attempt, brief, blueprint, accepted_at from request
                        where state = 'waiting' or (state = 'running' and lease_until < current_timestamp)
                        order by priority, accepted_at fetch first 1 row only for update skip locked
                        """)
                .query(
                        (row, _) ->
                                new Claimed(
                                        new RequestId(row.getString("id")),
                                        BriefJson.read(row.getString("brief"), Brief.class),
                                        new RequestState.Waiting(row.getInt("attempt"))
                                                .start(owner),
                                        SnapshotRow.instant(row, "accepted_at"),
                                        row.getString("blueprint")))
                .optional()
                .filter(claimed -> begin(claimed, lease));
    }

    private boolean begin(Claimed claimed, Duration lease) {
        return jdbc.sql(
                                """
                                update request set state = 'running', stage = 'accepted', owner = :owner,
                                    attempt = :attempt, version = version + 1,
                                    lease_until = current_timestamp + cast(:seconds as integer) * interval '1' second
                                where id = :id and attempt = :attempt - 1
                                """)
                        .params(fence(claimed))
                        .param("seconds", lease.toSeconds())
                        .update()
                == 1;
    }

    /** Keeps the lease for {@code lease} from now. */
    public void renew(Claimed claimed, Duration lease) {
        change(
                claimed,
                "lease_until = current_timestamp + cast(:seconds as integer) * interval '1' second",
                Map.of("seconds", lease.toSeconds()));
    }

    public void reach(Claimed claimed, Stage stage) {
        change(claimed, "stage = :stage", Map.of("stage", stage.wire()));
    }

    /** Keeps what the model was paid for, for the next attempt. */
    public void keepBlueprint(Claimed claimed, String blueprint) {
        change(claimed, "blueprint = :blueprint", Map.of("blueprint", blueprint));
    }

    /** Ends the request; the same transaction holds whatever else must be true with it. */
    public void end(Claimed claimed, Ending ending) {
        switch (ending) {
            case Ending.Succeeded(String fingerprint, String answer) ->
                    change(
                            claimed,
                            ENDED + ", artifact = :artifact",
                            Map.of(
                                    "state",
                                    ending.status(),
                                    "outcome",
                                    answer,
                                    "artifact",
                                    fingerprint));
            case Ending.Refused(Refusal refusal) ->
                    change(
                            claimed,
                            ENDED,
                            Map.of("state", ending.status(), "outcome", BriefJson.write(refusal)));
        }
    }

    private static final String ENDED =
            "state = :state, stage = 'done', outcome = :outcome, owner = null, lease_until = null, finished_at = current_timestamp";

    /** Puts a request back in the queue, as on an orderly shutdown: the attempt does not count. */
    public void handBack(Claimed claimed) {
        change(
                claimed,
                "state = 'waiting', owner = null, lease_until = null, attempt = :waited",
                Map.of("waited", claimed.state().handBack().attempts()));
    }

    private void change(Claimed claimed, String assignments, Map<String, ?> values) {
        int rows =
                jdbc.sql("update request set version = version + 1, " + assignments + FENCE)
                        .params(fence(claimed))
                        .params(values)
                        .update();
        if (rows != 1) {
            throw new LeaseLost(claimed.id());
        }
    }

    private static Map<String, Object> fence(Claimed claimed) {
        return Map.of(
                "id", claimed.id().value(),
                "owner", claimed.state().owner(),
                "attempt", claimed.state().attempt());
    }

    /** Asks whoever works on it to stop; false when it is over or unknown. */
    public boolean askToCancel(RequestId id) {
        return jdbc.sql(
                                "update request set cancel_asked = true, version = version + 1 where id = :id and state in ('waiting', 'running')")
                        .param("id", id.value())
                        .update()
                == 1;
    }

    public boolean cancelAsked(RequestId id) {
        return jdbc.sql("select cancel_asked from request where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    public Optional<Snapshot> find(RequestId id) {
        return jdbc.sql("select * from request where id = :id")
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
        return jdbc.sql("select brief from request where id = :id")
                .param("id", id.value())
                .query((row, _) -> BriefJson.read(row.getString("brief"), Brief.class))
                .optional()
                .flatMap(brief -> Optional.ofNullable(brief.user().dialogId()));
    }
}
