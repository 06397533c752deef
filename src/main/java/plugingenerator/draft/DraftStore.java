package plugingenerator.draft;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The draft table: one row a request, so that a request has one draft however often it is worked
 * on.
 */
@Repository
class DraftStore {

    /** A row: the draft and what its registration needs. */
    record Row(
            String key,
            Draft.State state,
            @Nullable String coreId,
            boolean acknowledged,
            String name,
            String version,
            String manifest,
            int attempts) {

        Draft draft() {
            return new Draft(coreId == null ? key : coreId, state, acknowledged);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(DraftStore.class);

    private final JdbcClient jdbc;

    DraftStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The artifact's row; made where there is none. */
    Row keep(Candidate candidate, Draft.State state) {
        return find(candidate.fingerprint())
                .orElseGet(
                        () -> {
                            insert(candidate, state);
                            return find(candidate.fingerprint()).orElseThrow();
                        });
    }

    private void insert(Candidate candidate, Draft.State state) {
        try {
            jdbc.sql(
                            """
                            insert into draft (id, fingerprint, name, version, manifest, state,
                                acknowledged, attempts, next_attempt_at, created_at)
                            values (:id, :fingerprint, :name, :version, :manifest, :state,
                                false, 0, current_timestamp, current_timestamp)
                            """)
                    .param("id", UUID.randomUUID().toString())
                    .param("fingerprint", candidate.fingerprint())
                    .param("name", candidate.name())
                    .param("version", candidate.version())
                    .param("manifest", candidate.manifest().toString())
                    .param("state", state.wire())
                    .update();
        } catch (DuplicateKeyException madeMeanwhile) {
            LOG.debug("another worker keeps this draft already");
        }
    }

    Optional<Row> find(String fingerprint) {
        return jdbc.sql("select * from draft where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query((row, _) -> read(row))
                .optional();
    }

    /**
     * Drafts to deliver now; local ones too, since they are asked for only where a core is
     * configured.
     */
    List<Row> due(int limit) {
        return jdbc.sql(
                        """
                        select * from draft
                        where state in ('local', 'pending') and next_attempt_at <= current_timestamp
                        order by created_at fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** The fingerprint of the draft of the same name that was made last before this one. */
    Optional<String> before(String fingerprint) {
        return jdbc.sql(
                        """
                        select earlier.fingerprint from draft d
                        join draft earlier on earlier.name = d.name and earlier.created_at < d.created_at
                        where d.fingerprint = :fingerprint
                        order by earlier.created_at desc fetch first 1 row only
                        """)
                .param("fingerprint", fingerprint)
                .query(String.class)
                .optional();
    }

    /** The newest manifests. */
    List<String> manifests(int limit) {
        return jdbc.sql(
                        "select manifest from draft order by created_at desc fetch first :limit rows only")
                .param("limit", limit)
                .query((row, _) -> row.getString("manifest"))
                .list();
    }

    /** The newest drafts of the last thirty days that nobody refused. */
    List<Row> waiting(int limit) {
        return jdbc.sql(
                        """
                        select * from draft where state in ('local', 'pending', 'registered')
                            and created_at > current_timestamp - interval '30' day
                        order by created_at desc fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /**
     * Takes the right to send a draft for a while that no call to the core outlasts; false where
     * another sender has it.
     */
    boolean claim(Row row) {
        return jdbc.sql(
                                """
                                update draft set attempts = attempts + 1,
                                    next_attempt_at = current_timestamp + interval '15' second
                                where id = :id and attempts = :attempts and state in ('local', 'pending')
                                """)
                        .param("id", row.key())
                        .param("attempts", row.attempts())
                        .update()
                == 1;
    }

    void registered(String key, String coreId, boolean acknowledged) {
        jdbc.sql(
                        """
                        update draft set state = 'registered', core_id = :core, acknowledged = :acknowledged,
                            problem = null where id = :id
                        """)
                .param("id", key)
                .param("core", coreId)
                .param("acknowledged", acknowledged)
                .update();
    }

    void parked(String key, String problem) {
        jdbc.sql(
                        "update draft set state = 'parked', problem = :problem where id = :id and state <> 'registered'")
                .param("id", key)
                .param("problem", problem)
                .update();
    }

    void postponed(String key, String problem, Duration delay) {
        jdbc.sql(
                        """
                        update draft set state = 'pending', problem = :problem,
                            next_attempt_at = current_timestamp + cast(:seconds as integer) * interval '1' second
                        where id = :id and state <> 'registered'
                        """)
                .param("id", key)
                .param("problem", problem)
                .param("seconds", delay.toSeconds())
                .update();
    }

    /** What the core does not have although it should, the oldest first. */
    List<UndeliveredDraft> undelivered(int limit) {
        return jdbc.sql(
                        """
                        select * from draft where state in ('pending', 'parked')
                        order by created_at fetch first :limit rows only
                        """)
                .param("limit", limit)
                .query(
                        (row, _) ->
                                new UndeliveredDraft(
                                        row.getString("id"),
                                        row.getString("name"),
                                        Draft.State.ofWire(row.getString("state")),
                                        row.getInt("attempts"),
                                        row.getString("problem"),
                                        row.getObject("created_at", OffsetDateTime.class)
                                                .toInstant()))
                .list();
    }

    DraftBacklog backlog() {
        return jdbc.sql(
                        """
                        select count(case when state = 'pending' then 1 end) as pending,
                            count(case when state = 'parked' then 1 end) as parked,
                            min(case when state = 'pending' then created_at end) as oldest,
                            current_timestamp as seen_at
                        from draft where state in ('pending', 'parked')
                        """)
                .query(
                        (row, _) ->
                                new DraftBacklog(
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

    /** Sends a parked draft again; false where there is none under this id. */
    boolean replay(String id) {
        return jdbc.sql(
                                """
                                update draft set state = 'pending', attempts = 0, next_attempt_at = current_timestamp
                                where id = :id and state = 'parked'
                                """)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Row read(ResultSet row) throws SQLException {
        return new Row(
                row.getString("id"),
                Draft.State.ofWire(row.getString("state")),
                row.getString("core_id"),
                row.getBoolean("acknowledged"),
                row.getString("name"),
                row.getString("version"),
                row.getString("manifest"),
                row.getInt("attempts"));
    }
}
