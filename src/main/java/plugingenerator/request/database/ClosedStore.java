package plugingenerator.request.database;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import java.util.Set;

/**
 * Tells the pool which connections of the embedded store are dead. H2 closes itself when it cannot
 * write, on a full disk for one; a new connection opens it again, but the pool does not know its
 * codes and would keep the old ones for ever.
 */
final class ClosedStore implements SQLExceptionOverride {

    /**
     * In the order of H2's list: I/O, object closed, broken, closed, closed at shutdown, general.
     */
    private static final Set<Integer> DEAD =
            Set.of(90_028, 90_031, 90_007, 90_067, 90_098, 90_121, 50_000);

    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException failure) {
        return DEAD.contains(failure.getErrorCode())
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
