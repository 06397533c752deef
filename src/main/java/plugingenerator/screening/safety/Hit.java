package plugingenerator.screening.safety;

import plugingenerator.request.RefusalCode;
import plugingenerator.screening.text.Passage;

/** A forbidden wish that was met: what it is, and where; never the words themselves. */
record Hit(RefusalCode code, String topic, Passage.Source source, boolean disguised) {

    Hit inDisguise() {
        return new Hit(code, topic, source, true);
    }
}
