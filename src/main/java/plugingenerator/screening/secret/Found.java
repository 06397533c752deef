package plugingenerator.screening.secret;

/** A secret in a text, from {@code start} to {@code end}, and the variable that stands for it. */
record Found(int start, int end, String variable) {}
