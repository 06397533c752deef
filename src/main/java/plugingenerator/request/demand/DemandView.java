package plugingenerator.request.demand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The ledger as the operator reads it: what is wanted most comes first. */
@Repository
public class DemandView {

    private static final int MOST_ASKS = 2_000;

    /** One ask, with what came of its demand. */
    private record Row(
            String demand,
            @Nullable String plugin,
            @Nullable String draft,
            @Nullable String brief,
            Wanted.Asked asked) {}

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DemandView(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** At most {@code limit} demands of the newest 2,000 asks: the most askers, then the newest. */
    public List<Wanted> mostWanted(int limit) {
        Map<String, List<Row>> demands = new LinkedHashMap<>();
        for (Row row : rows()) {
            demands.computeIfAbsent(row.demand(), _ -> new ArrayList<>()).add(row);
        }
        return demands.values().stream()
                .map(this::wanted)
                .sorted(
                        Comparator.comparingInt(Wanted::people)
                                .thenComparingInt(wanted -> wanted.asked().size())
                                .thenComparing(wanted -> wanted.asked().getFirst().at())
                                .reversed())
                .limit(limit)
                .toList();
    }

    private List<Row> rows() {
        return jdbc.sql(
                        """
                        select d.id, d.plugin, d.draft_id, r.brief, r.state, a.request_id, a.person, a.asked_at
                        from demand_ask a join demand d on d.id = a.demand_id
                            left join request r on r.id = a.request_id and not r.removed
                        order by a.asked_at desc, a.request_id fetch first :most rows only
                        """)
                .param("most", MOST_ASKS)
                .query((row, _) -> read(row))
                .list();
    }

    private Wanted wanted(List<Row> rows) {
        Row newest = rows.getFirst();
        return new Wanted(
                newest.demand(),
                rows.stream()
                        .flatMap(row -> Optional.ofNullable(row.brief()).stream())
                        .findFirst()
                        .map(this::wish),
                Optional.ofNullable(newest.plugin()),
                Optional.ofNullable(newest.draft()),
                (int) rows.stream().map(row -> row.asked().person()).distinct().count(),
                rows.stream().map(Row::asked).toList());
    }

    private String wish(String brief) {
        return json.readTree(brief).path("capability").path("summary").asString("");
    }

    private static Row read(ResultSet row) throws SQLException {
        Instant at = row.getObject("asked_at", OffsetDateTime.class).toInstant();
        String state = row.getString("state");
        return new Row(
                row.getString("id"),
                row.getString("plugin"),
                row.getString("draft_id"),
                row.getString("brief"),
                new Wanted.Asked(
                        row.getString("request_id"),
                        row.getString("person"),
                        state == null ? "removed" : state,
                        at));
    }
}
