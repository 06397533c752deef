package plugingenerator.screening.rule;

import plugingenerator.request.Brief;

/** One question to a brief; deterministic, without network, a few milliseconds at most. */
public interface Rule {

    Ruling judge(Brief brief);
}
