package plugingenerator.flow.work;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import plugingenerator.draft.Drafts;
import plugingenerator.flow.time.Periodic;

/** Delivers what the core did not take at once, every few seconds, for as long as it takes. */
@Component
class Postman extends Periodic {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Drafts drafts;

    Postman(Drafts drafts, @Value("${generation.work:true}") boolean works) {
        super("postman", Duration.ofSeconds(5), works);
        this.drafts = drafts;
    }

    @Override
    protected void round() {
        try {
            drafts.deliverDue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (DataAccessException down) {
            LOG.warn("drafts wait: the store does not answer ({})", down.getClass().getName());
        } catch (RuntimeException bug) {
            LOG.error("delivering drafts failed; the next round tries again", bug);
        }
    }
}
