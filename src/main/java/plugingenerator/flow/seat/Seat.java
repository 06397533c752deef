package plugingenerator.flow.seat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which replica speaks with the core: the core knows one plugin, so one replica registers, beats
 * and brings events, for {@link #LEASE} at a time. The clocks of replicas may differ by seconds.
 */
@Repository
public class Seat {

    public static final Duration LEASE = Duration.ofSeconds(60);

    private final JdbcClient jdbc;

    Seat(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes or renews the seat; false while another one holds it. */
    public boolean take(String holder, Instant now) {
        boolean taken =
                jdbc.sql(
                                        """
                                        update core_seat set holder = :holder, held_until = :until
                                        where id = 1 and (holder = :holder or held_until <= :now)
                                        """)
                                .param("holder", holder)
                                .param("until", now.plus(LEASE).atOffset(ZoneOffset.UTC))
                                .param("now", now.atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
        if (!taken) {
            jdbc.sql("update core_seat set wanted_at = :now where id = 1")
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return taken;
    }

    /** Gives the seat up, where it is this holder's, so that the next one need not wait. */
    public void leave(String holder, Instant now) {
        jdbc.sql("update core_seat set held_until = :now where id = 1 and holder = :holder")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("holder", holder)
                .update();
    }

    /** Whether another replica has asked for the seat since {@code then}. */
    public boolean wantedSince(Instant then) {
        return jdbc.sql("select count(*) from core_seat where id = 1 and wanted_at >= :then")
                        .param("then", then.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
