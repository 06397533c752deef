package plugingenerator.activation;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.UserContext;

class ActivationTest {

    private static final Activation ACTIVATION = new Activation();

    @Test
    void a_direct_call_says_itself_what_it_wants() {
        assertThat(ACTIVATION.decide(approach("Haiku about a word the user gives.", null)))
                .isEqualTo(new Activated.Asked(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "unknown", "fallback", "weather.get"})
    void without_the_tag_the_words_decide(String intent) {
        assertThat(ACTIVATION.decide(approach("сделай плагин для учёта расходов", intent)))
                .isInstanceOf(Activated.Asked.class);
        assertThat(ACTIVATION.decide(approach("какая погода завтра", intent)))
                .isInstanceOf(Activated.NotAsked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "хочу плагин который считает калории",
                "hochu plagin kotoriy schitaet kalorii",
                "ХОЧУ ПЛАГИН КОТОРЫЙ СЧИТАЕТ КАЛОРИИ!!!",
                "хачу плогин каторый щитает каллории",
                "xочy плaгин который cчитaeт калории",
                "i want a plugin that counts calories",
                "pls make a pluggin 4 counting calories 🙏",
                "вот бы ты умел следить за ценами на авито",
                "why can't you track my parcels? add that"
            })
    void a_wish_is_heard_however_it_is_spelt(String text) {
        assertThat(ACTIVATION.decide(approach(text, "unknown")))
                .isInstanceOf(Activated.Asked.class);
    }

    @Test
    void the_tag_is_believed_where_the_words_leave_a_doubt() {
        assertThat(ACTIVATION.decide(approach("учёт калорий", "plugin.generate")))
                .isInstanceOf(Activated.Asked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "спасибо за плагин, всё работает",
                "как удалить плагин",
                "не надо плагин, я передумал",
                "thanks, that was all",
                "how do I create a plugin?"
            })
    void the_tag_does_not_make_a_wish_of_words_that_ask_for_nothing(String text) {
        assertThat(ACTIVATION.decide(approach(text, "plugin.generate")))
                .isInstanceOf(Activated.NotAsked.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"plugin.generate", " Plugin.Generate ", "unknown"})
    void an_approach_is_named_by_its_intent(@Nullable String intent) {
        assertThat(approach("погода", intent))
                .isEqualTo(
                        intent == null
                                ? new Approach.Direct()
                                : intent.equals("unknown")
                                        ? new Approach.Untagged("погода")
                                        : new Approach.Tagged("погода"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "🤧🤧", "?", "«»", "\u200b\u0301", "1", "::::", "\ud83d"})
    void whatever_is_typed_gets_a_decision(String text) {
        assertThat(ACTIVATION.decide(approach(text, "unknown"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "plugin.generate", ""})
    void a_message_without_words_is_passed_on_to_be_refused_as_empty(String intent) {
        assertThat(ACTIVATION.decide(approach(" \n", intent))).isInstanceOf(Activated.Asked.class);
    }

    private static Approach approach(String text, @Nullable String intent) {
        return Approach.of(
                new Brief(
                        Capability.of(text),
                        Constraints.NONE,
                        UserContext.UNKNOWN,
                        intent,
                        Language.RU));
    }
}
