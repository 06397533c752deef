package plugingenerator.request.late;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.Language;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Stage;

/**
 * Finds open requests past their deadline (N1). The deadline counts from acceptance, so that a
 * request that still waits is found as well; times are the database's, so that any replica may
 * look, and one of them tells.
 */
@Repository
public class LateRequests {

    private static final int MOST = 50;

    private static final String DUE =
            """
            state in ('waiting', 'running') and (told_late_at is null or told_late_at
                <= current_timestamp - cast(:every as integer) * interval '1' second)
            """;

    private final JdbcClient jdbc;

    LateRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those older than {@code deadline} that nobody told of for {@code every}, oldest first. */
    public List<Late> due(Duration deadline, Duration every) {
        return jdbc.sql(
                        "select id, state, stage, language, accepted_at, current_timestamp as seen_at"
                                + " from request where accepted_at < current_timestamp"
                                + " - cast(:deadline as integer) * interval '1' second and "
                                + DUE
                                + " order by accepted_at fetch first :most rows only")
                .param("deadline", deadline.toSeconds())
                .param("every", every.toSeconds())
                .param("most", MOST)
                .query((row, _) -> read(row))
                .list();
    }

    /** Takes the right to tell of it; false where it is over, or another replica has just told. */
    public boolean take(Late late, Duration every) {
        return jdbc.sql(
                                "update request set told_late_at = current_timestamp where id = :id and "
                                        + DUE)
                        .param("id", late.id().value())
                        .param("every", every.toSeconds())
                        .update()
                == 1;
    }

    private static Late read(ResultSet row) throws SQLException {
        return new Late(
                new RequestId(row.getString("id")),
                Stage.ofWire(row.getString("stage")),
                Language.valueOf(row.getString("language")),
                row.getString("state").equals("waiting"),
                Duration.between(time(row, "accepted_at"), time(row, "seen_at")));
    }

    private static OffsetDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class);
    }
}
