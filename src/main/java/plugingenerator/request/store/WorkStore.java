package plugingenerator.request.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plugingenerator.request.Refusal;
import plugingenerator.request.RequestId;

/**
 * What workers do to the request table. Every change is one conditional update, fenced by owner and
 * attempt, so that a worker that lost its lease changes nothing. Leases run by the database's
 * clock.
 */
@Repository
public class WorkStore {

    /** A request that three workers could not end is poisonous and ends as failed. */
    public static final int MAX_ATTEMPTS = 3;

    static final String ENDED =
            "state = :state, stage = 'done', outcome = :outcome, owner = null, lease_until = null,"
                    + " finished_at = current_timestamp";

    private static final String FENCE =
            " where id = :id and state = 'running' and owner = :owner and attempt = :attempt";

    private static final String BACK =
            "state = 'waiting', owner = null, lease_until = null, attempt = :tried, behind = :behind";

    private final JdbcClient jdbc;

    WorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next request without a living owner, for {@code lease} from now: those that somebody
     * waits for first, then by turns. One that rests behind another's work is passed over.
     */
    @Transactional
    public Optional<Claimed> claim(String owner, Duration lease) {
        return jdbc.sql(
                        """
                        select request.*, current_timestamp as seen_at from request
                        where state in ('waiting', 'running')
                            and (state = 'waiting' or lease_until < current_timestamp)
                            and (behind is null or not exists (select 1 from flight f
                                join request maker on maker.id = f.request_id
                                where f.fingerprint = request.behind and maker.state = 'running'
                                    and maker.attempt = f.attempt and maker.lease_until >= current_timestamp))
                        order by case when awaited_until > current_timestamp then 0 else 1 end,
                            priority, turn, accepted_at
                        fetch first 1 row only for update skip locked
                        """)
                .query((row, _) -> SnapshotRow.claimed(row, owner))
                .optional()
                .filter(claimed -> begin(claimed, lease));
    }

    private boolean begin(Claimed claimed, Duration lease) {
        return jdbc.sql(
                                """
                                update request set state = 'running', stage = 'accepted', owner = :owner,
                                    attempt = :attempt, behind = null, version = version + 1,
                                    lease_until = current_timestamp + cast(:seconds as integer) * interval '1' second
                                where id = :id and attempt = :attempt - 1
                                """)
                        .params(fence(claimed))
                        .param("seconds", lease.toSeconds())
                        .update()
                == 1;
    }

    /** Ends every lease: for a process that knows to be the only one. How many there were. */
    public int endLeases() {
        return jdbc.sql(
                        "update request set lease_until = current_timestamp, version = version + 1 where state = 'running'")
                .update();
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
                            Map.of("state", ending.status(), "outcome", SnapshotRow.json(refusal)));
        }
    }

    /** Puts a request back in the queue, as on an orderly shutdown: the attempt does not count. */
    public void handBack(Claimed claimed) {
        back(claimed, claimed.state().handBack(), null);
    }

    /** Puts a request back that broke the attempt at it: the attempt counts. */
    public void drop(Claimed claimed) {
        back(claimed, claimed.state().drop(), null);
    }

    /** Puts a request back until whoever makes the same is over; the attempt does not count. */
    public void stepBehind(Claimed claimed, String fingerprint) {
        back(claimed, claimed.state().handBack(), fingerprint);
    }

    private void back(Claimed claimed, RequestState.Waiting waiting, @Nullable String behind) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("tried", waiting.attempts());
        values.put("behind", behind);
        change(claimed, BACK, values);
    }

    private void change(
            Claimed claimed, String assignments, Map<String, ? extends @Nullable Object> values) {
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

    public boolean cancelAsked(RequestId id) {
        return jdbc.sql("select cancel_asked from request where id = :id")
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }
}
