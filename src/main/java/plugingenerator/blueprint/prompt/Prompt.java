package plugingenerator.blueprint.prompt;

import plugingenerator.llm.Ask;

/** What a model is told: rules, the question, and the form of the answer. */
public record Prompt(String system, String user, Ask.Form form) {

    /** Prompts and wishes are never logged. */
    @Override
    public String toString() {
        return "Prompt[form=" + form.name() + "]";
    }
}
