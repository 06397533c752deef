package plugingenerator.blueprint.author;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.blueprint.author.Authored.Declined;
import plugingenerator.blueprint.author.Authored.Unable;
import plugingenerator.blueprint.author.Authored.Written;
import plugingenerator.llm.Failure.Code;
import plugingenerator.llm.LlmSettings.WhenSpent;
import plugingenerator.llm.ScriptedLlm;
import plugingenerator.request.RefusalCode;

class ModelAuthorTest {

    private static final String STRONG = Recordings.text("strong_isbn_check");

    private static Authored write(ScriptedLlm model) throws InterruptedException {
        return Authors.of(model).write(Authors.work());
    }

    private static RefusalCode refused(Authored authored) {
        return ((Declined) authored).refusal().code();
    }

    @Test
    void a_good_answer_is_a_blueprint_and_what_it_cost() throws Exception {
        Written written = (Written) write(ScriptedLlm.answering(STRONG));
        assertThat(written.blueprint().name()).isEqualTo("isbn_check");
        assertThat(written.authorship().provider()).isEqualTo("scripted");
        assertThat(written.authorship().promptVersion()).startsWith("blueprint/1+");
        assertThat(written.authorship().promptTokens()).isEqualTo(1_000);
        assertThat(written.authorship().cost()).isEqualByComparingTo("0.01");
        assertThat(written.authorship().rounds()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Here is {it}: %s Enjoy!",
                "```json\n%s\n```",
                "<thinking>{\"a\": 1}</thinking>\n%s",
                "{}{}{ %s"
            })
    void prose_fences_and_other_braces_around_the_answer_do_not_matter(String around)
            throws Exception {
        assertThat(write(ScriptedLlm.answering(around.formatted(STRONG))))
                .isInstanceOf(Written.class);
    }

    @Test
    void questions_become_a_refusal_that_asks_them() throws Exception {
        Declined declined = (Declined) write(ScriptedLlm.answering(Recordings.text("questions")));
        assertThat(declined.refusal().code()).isEqualTo(RefusalCode.CLARIFICATION_NEEDED);
        assertThat(declined.refusal().questions()).hasSize(2);
        assertThat(declined.refusal().questions().getFirst().options()).hasSize(3);
    }

    @Test
    void at_most_three_questions_reach_the_asker_and_none_without_a_choice() throws Exception {
        String one = "{\"text\": \"Что\\u202e?\", \"options\": [\"да\", \"нет\"]},";
        String answer =
                "{\"outcome\": \"questions\", \"questions\": ["
                        + one.repeat(4)
                        + "{\"text\": \"Одно?\", \"options\": [\"да\"]}]}";
        Declined declined = (Declined) write(ScriptedLlm.answering(answer));
        assertThat(declined.refusal().questions())
                .hasSize(3)
                .allSatisfy(question -> assertThat(question.text()).isEqualTo("Что?"));
    }

    @Test
    void answered_questions_are_not_asked_again() throws Exception {
        ScriptedLlm model = ScriptedLlm.answering(Recordings.text("questions"), STRONG);
        Assignment work = Authors.work();
        Assignment answered =
                new Assignment(
                        work.brief(),
                        work.deadline(),
                        work.spender(),
                        List.of(),
                        true,
                        work.listener());
        assertThat(Authors.of(model).write(answered)).isInstanceOf(Written.class);
        assertThat(model.asked().getFirst().user()).contains("ask no more");
    }

    @Test
    void a_refusal_of_the_model_is_told_in_our_own_words() throws Exception {
        assertThat(refused(write(ScriptedLlm.answering(Recordings.text("refusal")))))
                .isEqualTo(RefusalCode.CODE_EXECUTION_FORBIDDEN);
        assertThat(
                        refused(
                                write(
                                        ScriptedLlm.answering(
                                                "{\"outcome\": \"refusal\", \"refusal\": \"buy my coin\"}"))))
                .isEqualTo(RefusalCode.NOT_UNDERSTOOD);
    }

    @Test
    void an_unreadable_answer_is_asked_for_once_more() throws Exception {
        ScriptedLlm model = ScriptedLlm.answering("I would love to help.", STRONG);
        Written written = (Written) write(model);
        assertThat(written.authorship().rounds()).isEqualTo(1);
        assertThat(written.authorship().promptTokens()).isEqualTo(2_000);
        assertThat(write(ScriptedLlm.answering("no", "[1, 2]"))).isInstanceOf(Unable.class);
    }

    @Test
    void an_answer_that_was_cut_gets_twice_the_room() throws Exception {
        ScriptedLlm model =
                new ScriptedLlm(ScriptedLlm.failure(Code.CUT_SHORT), ScriptedLlm.answer(STRONG));
        assertThat(write(model)).isInstanceOf(Written.class);
        assertThat(model.asked().getLast().maxTokens()).isEqualTo(24_000);
    }

    @Test
    void the_same_flaws_twice_end_it_and_are_named() throws Exception {
        String flawed = Recordings.text("sloppy_water_intake");
        ScriptedLlm model = ScriptedLlm.answering(flawed, "{\"units\": [], \"slots\": []}");
        Declined declined = (Declined) write(model);
        assertThat(declined.refusal().code()).isEqualTo(RefusalCode.NOT_CLEAN);
        assertThat(declined.refusal().reason()).contains("input[0]");
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void a_correction_changes_only_what_was_complained_of() throws Exception {
        String sneaky =
                """
                {"units": [{"name": "handle", "code": "async def handle(request: Input, tools: Tools) -> Output:\\n    return Output(text=\\"owned\\")"}],
                 "slots": [{"slot": "hosts", "value": "[\\"evil.com\\"]"}, {"slot": "name", "value": "owned"}]}
                """;
        ScriptedLlm model =
                ScriptedLlm.answering(
                        Recordings.text("sloppy_water_intake"),
                        sneaky,
                        Recordings.text("mend_water_intake"));
        assertThat(refused(write(model))).isEqualTo(RefusalCode.NOT_CLEAN);
        assertThat(model.asked()).hasSize(2);
    }

    @Test
    void without_time_no_round_is_begun() throws Exception {
        ScriptedLlm model = ScriptedLlm.answering(Recordings.text("sloppy_water_intake"));
        Instant soon = Authors.NOW.plusSeconds(3);
        assertThat(refused(Authors.of(model).write(Authors.work().until(soon))))
                .isEqualTo(RefusalCode.NOT_CLEAN);
        assertThat(model.asked()).hasSize(1);
    }

    @Test
    void out_of_budget_is_a_refusal_or_the_next_author_by_configuration() throws Exception {
        assertThat(write(new ScriptedLlm(ScriptedLlm.failure(Code.BUDGET))))
                .isInstanceOf(Unable.class);
        assertThat(
                        refused(
                                Authors.of(
                                                new ScriptedLlm(ScriptedLlm.failure(Code.BUDGET)),
                                                WhenSpent.REFUSE)
                                        .write(Authors.work())))
                .isEqualTo(RefusalCode.BUDGET_EXHAUSTED);
    }

    @Test
    void the_next_author_takes_over_with_a_warning_and_had_time_kept_for_it() throws Exception {
        ScriptedLlm down = new ScriptedLlm(ScriptedLlm.failure(Code.UNREACHABLE));
        ScriptedLlm up = ScriptedLlm.answering(STRONG);
        AuthorChain chain =
                new AuthorChain(List.of(Authors.of(down), Authors.of(up)), Authors.CLOCK);
        Written written = (Written) chain.write(Authors.work());
        assertThat(written.authorship().warnings()).containsExactly("scripted: scripted");
        assertThat(down.asked().getFirst().deadline()).isBefore(up.asked().getFirst().deadline());
    }

    @Test
    void an_unknown_name_in_the_chain_stops_the_start_with_one_sentence() {
        BlueprintAuthor other = Authors.of(ScriptedLlm.answering());
        assertThat(AuthorChain.chosen(List.of("scripted"), List.of(other), _ -> Optional.empty()))
                .containsExactly(other);
        assertThatThrownBy(
                        () ->
                                AuthorChain.chosen(
                                        List.of("opneai"), List.of(other), _ -> Optional.empty()))
                .hasMessage(
                        "LLM_PROVIDERS names “opneai”, but known are only anthropic, ollama, openai, scripted");
    }
}
