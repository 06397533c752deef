package plugingenerator.request.demand;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.Person;
import plugingenerator.request.RequestId;

/**
 * Who asked for what (ids only), whether or not it could be made. A request stands in it once,
 * however often it is worked on.
 */
@Repository
public class DemandLedger {

    private static final Logger LOG = LoggerFactory.getLogger(DemandLedger.class);

    private static final String OF_REQUEST =
            "(select demand_id from demand_ask where request_id = :request)";

    private final JdbcClient jdbc;

    DemandLedger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that a request wants what {@code gist} says, or what {@code plugin} does. */
    public void asked(RequestId request, String gist, Optional<String> plugin) {
        String demand = plugin.flatMap(this::ofPlugin).orElseGet(() -> ofGist(sha256(gist)));
        try {
            jdbc.sql(
                            """
                            insert into demand_ask (request_id, demand_id, person, asked_at, told)
                            select id, :demand, person, accepted_at, false from request where id = :request
                            """)
                    .param("request", request.value())
                    .param("demand", demand)
                    .update();
        } catch (DuplicateKeyException again) {
            LOG.debug("request {} stands in the ledger already", request);
        }
    }

    /** The request's own answer says what came of it. */
    public void knows(RequestId request) {
        jdbc.sql("update demand_ask set told = true where request_id = :request")
                .param("request", request.value())
                .update();
    }

    /** Notes which draft came of what a request wants. */
    public void made(RequestId request, String plugin, String draftId) {
        jdbc.sql(
                        "update demand set plugin = :plugin, draft_id = :draft, made_at = current_timestamp where id = "
                                + OF_REQUEST)
                .param("plugin", plugin)
                .param("draft", draftId)
                .param("request", request.value())
                .update();
    }

    /** The other requests for the same whose askers do not know yet. */
    public List<RequestId> waiting(RequestId request) {
        return jdbc.sql(
                        "select request_id from demand_ask where not told and request_id <> :request and demand_id = "
                                + OF_REQUEST
                                + " and exists (select 1 from request where request.id = demand_ask.request_id)"
                                + " order by asked_at")
                .param("request", request.value())
                .query((row, _) -> new RequestId(row.getString("request_id")))
                .list();
    }

    /** Takes the right to tell the asker; false where somebody else has told already. */
    public boolean tells(RequestId asker) {
        return jdbc.sql(
                                "update demand_ask set told = true where request_id = :request and not told")
                        .param("request", asker.value())
                        .update()
                == 1;
    }

    /** Forgets that a person asked; how many times they had. */
    public int forget(Person person) {
        return jdbc.sql("delete from demand_ask where person = :person")
                .param("person", person.digest())
                .update();
    }

    /** Drops asks whose request is gone, and demands that nobody asks for any more; how many. */
    public int tidy() {
        int asks =
                jdbc.sql(
                                "delete from demand_ask where not exists (select 1 from request where request.id = demand_ask.request_id)")
                        .update();
        return asks
                + jdbc.sql(
                                "delete from demand where plugin is null and not exists (select 1 from demand_ask where demand_ask.demand_id = demand.id)")
                        .update();
    }

    private Optional<String> ofPlugin(String plugin) {
        return jdbc.sql(
                        "select id from demand where plugin = :plugin order by made_at fetch first 1 rows only")
                .param("plugin", plugin)
                .query(String.class)
                .optional();
    }

    private String ofGist(String gist) {
        return find(gist)
                .orElseGet(
                        () -> {
                            insert(gist);
                            return find(gist).orElseThrow();
                        });
    }

    private Optional<String> find(String gist) {
        return jdbc.sql("select id from demand where gist = :gist")
                .param("gist", gist)
                .query(String.class)
                .optional();
    }

    private void insert(String gist) {
        try {
            jdbc.sql("insert into demand (id, gist) values (:id, :gist)")
                    .param("id", UUID.randomUUID().toString())
                    .param("gist", gist)
                    .update();
        } catch (DuplicateKeyException meanwhile) {
            LOG.debug("another worker noted this demand already");
        }
    }

    private static String sha256(String gist) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("gist:" + gist).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
