package plugingenerator.archive;

import java.util.ArrayList;
import java.util.List;
import plugingenerator.blueprint.Blueprint;
import plugingenerator.blueprint.Storage;
import plugingenerator.request.Language;

/** What no generated test can show: real sources, a real model, the gaps that the author named. */
record ManualChecks(Blueprint blueprint, Language language) {

    List<String> list() {
        List<String> checks = new ArrayList<>();
        String phrase = Markdown.escape(blueprint.intents().getFirst().examples().getFirst());
        checks.add(
                language.choose(
                        "Написать боту «" + phrase + "»: отвечает этот плагин.",
                        "Say \"" + phrase + "\" to the bot: this plugin answers."));
        for (String host : blueprint.hosts()) {
            checks.add(
                    language.choose(
                            "Источник "
                                    + host
                                    + " доступен с сервера, его условия использования подходят.",
                            "The source "
                                    + host
                                    + " can be reached from the server and its terms fit."));
        }
        if (blueprint.usesLlm()) {
            checks.add(
                    language.choose(
                            "LLM_BASE_URL, LLM_API_KEY и LLM_MODEL заданы; ответы модели годятся для людей.",
                            "LLM_BASE_URL, LLM_API_KEY and LLM_MODEL are set; the model's answers are fit for people."));
        }
        if (blueprint.storage() != Storage.NONE) {
            checks.add(
                    language.choose(
                            "Данные одного пользователя не видны другому; том DATA_DIR попадает в резервную копию.",
                            "One user does not see another's data; the volume DATA_DIR is backed up."));
        }
        blueprint
                .needsImplementation()
                .forEach(
                        gap ->
                                checks.add(
                                        language.choose("Дописать: ", "To implement: ")
                                                + Markdown.escape(gap.what() + " — " + gap.why())
                                                + " (`"
                                                + gap.where().replace("`", "")
                                                + "`)"));
        return checks;
    }
}
