package plugingenerator.flow.keep;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import plugingenerator.flow.time.Periodic;

/** Has what is too old removed every few minutes while the service runs. */
@Component
class Housekeeper extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeper.class);

    private final Retention retention;

    Housekeeper(Retention retention, @Value("${generation.work:true}") boolean works) {
        super("housekeeper", Duration.ofMinutes(5), works);
        this.retention = retention;
    }

    @Override
    protected void round() {
        try {
            retention.sweep();
        } catch (RuntimeException bug) {
            LOG.error("housekeeping failed; the next round tries again", bug);
        }
    }
}
