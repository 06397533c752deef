package plugingenerator.flow.answer;

import plugingenerator.draft.Draft;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.reuse.FinishedArtifact;
import tools.jackson.databind.JsonNode;

/** What the person in the chat reads. */
public final class ChatText {

    private ChatText() {}

    public static String of(Language in, FinishedArtifact finished, Draft draft) {
        JsonNode answer = Answers.JSON.readTree(finished.answer());
        JsonNode plugin = answer.path("plugin");
        StringBuilder text = new StringBuilder();
        text.append(
                in.choose(
                        "Готово: плагин «" + plugin.path("title").asString() + "». ",
                        "Done: the plugin \"" + plugin.path("title").asString() + "\". "));
        text.append(plugin.path("summary").asString()).append("\n");
        int gaps = answer.path("needs_implementation").size();
        if (gaps > 0) {
            text.append(
                    in.choose(
                            "Не всё удалось узнать из пожелания; что дописать, перечислено для оператора ("
                                    + gaps
                                    + ").\n",
                            "The wish did not say everything; what is left to implement is listed for the operator ("
                                    + gaps
                                    + ").\n"));
        }
        String phrase = plugin.path("phrase").asString();
        text.append(
                in.choose(
                        "Черновик "
                                + draft.id()
                                + " ждёт решения оператора. После этого можно написать, например: «"
                                + phrase
                                + "».",
                        "Draft "
                                + draft.id()
                                + " waits for the operator. After that you can say, for example: \""
                                + phrase
                                + "\"."));
        return text.toString();
    }

    public static String of(Refusal refusal, Language in) {
        StringBuilder text = new StringBuilder(refusal.reason());
        refusal.recommendations().forEach(advice -> text.append("\n").append(advice));
        int number = 1;
        for (Refusal.Question question : refusal.questions()) {
            text.append("\n").append(number++).append(". ").append(question.text());
            text.append(" (").append(String.join(in.choose(" или ", " or "), question.options()));
            text.append(")");
        }
        return text.toString();
    }

    public static String inProgress(Language in) {
        return in.choose(
                "Делаю плагин. Обычно это занимает меньше минуты.",
                "Making the plugin. This usually takes less than a minute.");
    }
}
