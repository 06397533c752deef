package plugingenerator.llm;

import java.time.Duration;
import java.util.List;

/** What models cost lately. */
public interface Spendings {

    /** By day and model, the oldest first. */
    List<Spent> since(Duration age);
}
