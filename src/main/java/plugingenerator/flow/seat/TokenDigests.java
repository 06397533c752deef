package plugingenerator.flow.seat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The digests of the core's tokens, for every replica: what the core presents is known everywhere,
 * and nobody can present what is stored.
 */
@Repository
public class TokenDigests {

    private final JdbcClient jdbc;

    TokenDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From now on this one is accepted until then, and older ones until {@code grace} at most. */
    @Transactional
    public void issued(String digest, Instant until, Instant now, Instant grace) {
        jdbc.sql("delete from core_token where accepted_until <= :now or digest = :digest")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", digest)
                .update();
        jdbc.sql("update core_token set accepted_until = :grace where accepted_until > :grace")
                .param("grace", grace.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("insert into core_token (digest, accepted_until) values (:digest, :until)")
                .param("digest", digest)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Every digest, with the end of its acceptance. */
    public Map<String, Instant> all() {
        Map<String, Instant> digests = new HashMap<>();
        jdbc.sql("select digest, accepted_until from core_token")
                .query(
                        (RowCallbackHandler)
                                row ->
                                        digests.put(
                                                row.getString("digest"),
                                                row.getObject(
                                                                "accepted_until",
                                                                OffsetDateTime.class)
                                                        .toInstant()));
        return digests;
    }
}
