package plugingenerator.request.late;

import java.time.Duration;
import plugingenerator.request.Language;
import plugingenerator.request.RequestId;
import plugingenerator.request.store.Stage;

/** An open request past its deadline (N1), and how old it is by the database's clock. */
public record Late(RequestId id, Stage stage, Language language, boolean waits, Duration age) {}
