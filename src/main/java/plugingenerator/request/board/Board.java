package plugingenerator.request.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.Brief;
import plugingenerator.request.RequestId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks through the requests, the newest first; removed ones are not shown. */
@Repository
public class Board {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "select id, brief, state, stage, outcome, artifact, accepted_at, finished_at from request";

    /** A quote inside a JSON text is escaped, so that this can only be the member's own name. */
    private static final String WISH =
            "lower(substring(brief from 1 for position(',\"examples\":' in brief)))";

    private final JdbcClient jdbc;

    Board(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} lines after the first {@code offset}; {@code text} is in the wish. */
    public List<Listed> list(String text, Show show, int offset, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + where(text, show)
                                + " order by accepted_at desc, id offset :offset rows fetch first :limit rows only")
                .param("text", pattern(text))
                .param("id", text.strip().toLowerCase(Locale.ROOT))
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    public int count(String text, Show show) {
        return jdbc.sql("select count(*) from request" + where(text, show))
                .param("text", pattern(text))
                .param("id", text.strip().toLowerCase(Locale.ROOT))
                .query(Integer.class)
                .single();
    }

    /** What was accepted since {@code age} ago, at most {@code limit} of them. */
    public List<Listed> recent(Duration age, int limit) {
        return jdbc.sql(
                        COLUMNS
                                + " where not removed and accepted_at > current_timestamp"
                                + " - cast(:seconds as integer) * interval '1' second"
                                + " order by accepted_at desc fetch first :limit rows only")
                .param("seconds", age.toSeconds())
                .param("limit", limit)
                .query((row, _) -> read(row))
                .list();
    }

    /** What was asked, with its secrets taken out at the door; empty where it was removed. */
    public Optional<Brief> brief(RequestId id) {
        return jdbc.sql("select brief from request where id = :id and brief is not null")
                .param("id", id.value())
                .query((row, _) -> JSON.readValue(row.getString("brief"), Brief.class))
                .optional();
    }

    public Optional<Listed> find(RequestId id) {
        return jdbc.sql(COLUMNS + " where id = :id and not removed")
                .param("id", id.value())
                .query((row, _) -> read(row))
                .optional();
    }

    private static String where(String text, Show show) {
        return " where not removed and brief is not null"
                + show.condition()
                + (text.isBlank()
                        ? " and (:text = :text and :id = :id)"
                        : " and (" + WISH + " like :text escape '!' or id = :id)");
    }

    /** The text as it stands inside JSON, with the signs of {@code like} meaning themselves. */
    private static String pattern(String text) {
        String quoted = JSON.writeValueAsString(text.strip().toLowerCase(Locale.ROOT));
        String plain = quoted.substring(1, quoted.length() - 1);
        return "%" + plain.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }

    private static Listed read(ResultSet row) throws SQLException {
        String state = row.getString("state");
        JsonNode outcome = json(row.getString("outcome"));
        String code = outcome.path("code").asString("");
        return new Listed(
                new RequestId(row.getString("id")),
                json(row.getString("brief")).path("capability").path("summary").asString(""),
                state,
                row.getString("stage"),
                code.isEmpty() ? null : code.toLowerCase(Locale.ROOT),
                row.getString("artifact"),
                outcome.path("reused").asBoolean(false),
                Objects.requireNonNull(instant(row, "accepted_at")),
                instant(row, "finished_at"));
    }

    private static JsonNode json(@Nullable String text) {
        return text == null ? JSON.createObjectNode() : JSON.readTree(text);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
