package plugingenerator.llm;

/** A model at a server. */
public interface LanguageModel {

    /** The name in {@code LLM_PROVIDERS}. */
    String provider();

    String model();

    /** An answer before the deadline, or why there is none; an interrupt ends the exchange. */
    Said ask(Ask ask) throws InterruptedException;

    /** How it does, known from what it did last: no token is spent on this. */
    ModelState state();
}
