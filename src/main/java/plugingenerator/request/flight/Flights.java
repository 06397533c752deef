package plugingenerator.request.flight;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import plugingenerator.request.store.Claimed;

/**
 * Which attempt makes which fingerprint: one row for each that anybody makes, on any replica. A row
 * counts only while its attempt holds its lease, so that nothing is to be cleaned up after a crash.
 */
@Repository
public class Flights {

    private static final int TRIES = 5;

    private static final String FLIES =
            """
            exists (select 1 from request maker where maker.id = flight.request_id
                and maker.state = 'running' and maker.attempt = flight.attempt
                and maker.lease_until >= current_timestamp)
            """;

    private final JdbcClient jdbc;

    Flights(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * From here on the request alone makes this fingerprint.
     *
     * @throws InFlight where another one does
     */
    public void takeOff(String fingerprint, Claimed claimed) {
        for (int tries = 0; tries < TRIES; tries++) {
            if (takesOff(fingerprint, claimed)) {
                return;
            }
            // Whoever was in the way may have landed meanwhile: then the place is free.
            stayBehind(fingerprint, claimed);
        }
        throw new InFlight(fingerprint);
    }

    private boolean takesOff(String fingerprint, Claimed claimed) {
        jdbc.sql("delete from flight where fingerprint = :fingerprint and not " + FLIES)
                .param("fingerprint", fingerprint)
                .update();
        try {
            jdbc.sql(
                            "insert into flight (fingerprint, request_id, attempt) values (:fingerprint, :id, :attempt)")
                    .param("fingerprint", fingerprint)
                    .param("id", claimed.id().value())
                    .param("attempt", claimed.state().attempt())
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return own(fingerprint, claimed);
        }
    }

    private boolean own(String fingerprint, Claimed claimed) {
        return jdbc.sql(
                                "select count(*) from flight where fingerprint = :fingerprint and request_id = :id and attempt = :attempt")
                        .param("fingerprint", fingerprint)
                        .param("id", claimed.id().value())
                        .param("attempt", claimed.state().attempt())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /**
     * Lets a request pass whose fingerprint nobody else makes.
     *
     * @throws InFlight where another one does, even if its artifact is there already: its draft may
     *     not be
     */
    public void stayBehind(String fingerprint, Claimed claimed) {
        boolean others =
                jdbc.sql(
                                        "select count(*) from flight where fingerprint = :fingerprint and request_id <> :id and "
                                                + FLIES)
                                .param("fingerprint", fingerprint)
                                .param("id", claimed.id().value())
                                .query(Integer.class)
                                .single()
                        > 0;
        if (others) {
            throw new InFlight(fingerprint);
        }
    }

    /** Forgets flights that are over; how many. */
    public int tidy() {
        return jdbc.sql("delete from flight where not " + FLIES).update();
    }
}
