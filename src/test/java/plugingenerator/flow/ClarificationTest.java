package plugingenerator.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plugingenerator.flow.answer.ChatText;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;
import plugingenerator.request.UserContext;
import plugingenerator.request.UserContext.Message;

class ClarificationTest {

    private static final Message QUESTIONS =
            new Message(
                    "assistant",
                    ChatText.of(
                            new Refusal(
                                    RefusalCode.CLARIFICATION_NEEDED,
                                    RefusalCode.CLARIFICATION_NEEDED.reason(Language.RU),
                                    List.of("Ответьте."),
                                    List.of(
                                            new Refusal.Question(
                                                    "В какой валюте?", List.of("рубли", "евро")))),
                            Language.RU));

    private static Brief brief(Message... messages) {
        return new Brief(
                Capability.of("следи за ценой"),
                Constraints.NONE,
                new UserContext("u1", "d1", "ru-RU", List.of(messages)),
                null,
                Language.RU);
    }

    @Test
    void answers_to_our_questions_become_a_part_of_the_wish() {
        Brief asked =
                brief(new Message("user", "личное"), QUESTIONS, new Message("user", "в рублях"));
        assertThat(Clarification.answered(asked)).isTrue();
        assertThat(Clarification.of(asked).capability().details())
                .isEqualTo("? 1. В какой валюте? (рубли или евро)\n> в рублях");
    }

    @Test
    void any_other_dialogue_goes_no_further() {
        Brief chat =
                brief(
                        new Message("assistant", "1. Как дела? (хорошо или плохо)"),
                        new Message("user", "личное"));
        assertThat(Clarification.answered(chat)).isFalse();
        assertThat(Clarification.of(chat)).isEqualTo(chat);
        assertThat(Clarification.answered(brief(QUESTIONS))).isFalse();
    }

    @Test
    void the_wish_does_not_grow_beyond_its_limit() {
        Brief asked = brief(QUESTIONS, new Message("user", "я".repeat(9_000)));
        assertThat(Clarification.of(asked).capability().text()).hasSize(4_000);
    }
}
