package plugingenerator.request.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import plugingenerator.request.Brief;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RequestId;
import tools.jackson.databind.json.JsonMapper;

/** Reads a row of the request table, and the JSON in it. */
final class SnapshotRow {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private SnapshotRow() {}

    /** Briefs and refusals as the table keeps them. */
    static String json(Object value) {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(String text, Class<T> type) {
        return JSON.readValue(text, type);
    }

    static Snapshot read(ResultSet row) throws SQLException {
        return new Snapshot(
                new RequestId(row.getString("id")),
                row.getString("caller"),
                Language.valueOf(row.getString("language")),
                state(row),
                row.getBoolean("cancel_asked"),
                instant(row, "accepted_at"),
                optionalInstant(row, "finished_at"));
    }

    static Claimed claimed(ResultSet row, String owner) throws SQLException {
        return new Claimed(
                new RequestId(row.getString("id")),
                read(row.getString("brief"), Brief.class),
                new RequestState.Waiting(row.getInt("attempt")).start(owner),
                Duration.between(instant(row, "accepted_at"), instant(row, "seen_at")),
                row.getString("blueprint"));
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
                            new Ending.Refused(read(row.getString("outcome"), Refusal.class)));
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
