package plugingenerator.flow.work;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.dao.InvalidDataAccessApiUsageException;
import org.springframework.dao.InvalidDataAccessResourceUsageException;
import org.springframework.transaction.TransactionException;

/** Tells a store that is away, full or slow, which passes, from a statement that is wrong. */
final class StoreTrouble {

    private StoreTrouble() {}

    static boolean passes(RuntimeException failure) {
        return switch (failure) {
            case DataIntegrityViolationException _ -> false;
            case InvalidDataAccessResourceUsageException _ -> false;
            case InvalidDataAccessApiUsageException _ -> false;
            case IncorrectResultSizeDataAccessException _ -> false;
            case DataAccessException _ -> true;
            case TransactionException _ -> true;
            default -> false;
        };
    }
}
