package plugingenerator.reuse.likeness;

/**
 * What a word stands for, whatever its ending and language: {@code currency} for „валюты“. An
 * action says what is done, a topic what it is done with.
 */
record Term(String key, boolean action) {

    private static final double OF_ACTION = 0.4;

    /** Topics tell plugins apart better than actions do. */
    double weight() {
        return action ? OF_ACTION : 1;
    }
}
