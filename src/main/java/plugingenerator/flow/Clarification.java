package plugingenerator.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Language;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.UserContext.Message;

/**
 * Answers to questions that an earlier refusal asked: what the user said after the last message
 * that holds such questions. They become a part of the wish, so that they are screened, and tell
 * one artifact from another; the rest of the dialogue goes no further.
 */
final class Clarification {

    private static final int LONGEST_WISH = 4_000;
    private static final int MOST_MESSAGES = 6;
    private static final Pattern QUESTION = Pattern.compile("(?m)^\\d\\. .+ \\(.+\\)$");

    private Clarification() {}

    static boolean answered(Brief brief) {
        return !answers(brief.user().messages()).isEmpty();
    }

    static Brief of(Brief brief) {
        List<String> answers = answers(brief.user().messages());
        if (answers.isEmpty()) {
            return brief;
        }
        Capability wish = brief.capability();
        String details = (wish.details() + "\n" + String.join("\n", answers)).strip();
        int most = Math.max(wish.details().length(), LONGEST_WISH - wish.summary().length() - 1);
        Capability clarified =
                new Capability(
                        wish.summary(),
                        details.length() > most ? details.substring(0, most) : details,
                        wish.examples(),
                        wish.name());
        return new Brief(
                clarified, brief.constraints(), brief.user(), brief.intent(), brief.language());
    }

    /** The questions and their answers in order; nothing where no questions were asked. */
    private static List<String> answers(List<Message> messages) {
        List<String> since = new ArrayList<>();
        for (Message message : messages) {
            if (message.role().equals("assistant") && asks(message.content())) {
                since.clear();
                QUESTION.matcher(message.content())
                        .results()
                        .map(question -> "? " + question.group())
                        .forEach(since::add);
            } else if (message.role().equals("user") && !since.isEmpty()) {
                since.add("> " + message.content().strip());
            }
        }
        boolean answered = since.stream().anyMatch(line -> line.startsWith("> "));
        return answered && since.size() <= MOST_MESSAGES + 3 ? since : List.of();
    }

    private static boolean asks(String text) {
        for (Language language : Language.values()) {
            if (text.contains(RefusalCode.CLARIFICATION_NEEDED.reason(language))) {
                return QUESTION.matcher(text).find();
            }
        }
        return false;
    }
}
