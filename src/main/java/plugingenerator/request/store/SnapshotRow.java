package plugingenerator.request.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RequestId;

/** Reads a row of the request table. */
final class SnapshotRow {

    private SnapshotRow() {}

    static Snapshot read(ResultSet row) throws SQLException {
        return new Snapshot(
                new RequestId(row.getString("id")),
                row.getString("caller"),
                BriefJson.read(row.getString("brief"), Brief.class).language(),
                state(row),
                row.getBoolean("cancel_asked"),
                instant(row, "accepted_at"),
                optionalInstant(row, "finished_at"));
    }

    private static RequestState state(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "waiting" -> new RequestState.Waiting(row.getInt("attempt"));
            case "running" ->
                    new RequestState.Running(
                            row.getString("owner"),
                            row.getInt("attempt"),
                            Stage.ofWire(row.getString("stage")));
            case "succeeded" ->
                    new RequestState.Ended(
                            new Ending.Succeeded(
                                    row.getString("artifact"), row.getString("outcome")));
            default ->
                    new RequestState.Ended(
                            new Ending.Refused(
                                    BriefJson.read(row.getString("outcome"), Refusal.class)));
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalInstant(row, column), column);
    }

    private static @Nullable Instant optionalInstant(ResultSet row, String column)
            throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
