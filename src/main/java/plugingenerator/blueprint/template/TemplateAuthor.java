package plugingenerator.blueprint.template;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.author.BlueprintAuthor;
import plugingenerator.blueprint.template.recipe.Recipe;
import plugingenerator.blueprint.template.recipe.RecipeBook;
import plugingenerator.blueprint.template.wish.Archetypes;
import plugingenerator.blueprint.template.wish.Lexicon;
import plugingenerator.blueprint.template.wish.Sense;
import plugingenerator.blueprint.template.wish.Topic;
import plugingenerator.blueprint.template.wish.Wish;
import plugingenerator.request.Brief;
import plugingenerator.request.Refusal;
import plugingenerator.request.RefusalCode;

/**
 * The embedded author: no key, no network, the same answer every time. Chooses the recipe that fits
 * the wish and fills it; what cannot be known from the wish is listed, never invented.
 */
@Component
public final class TemplateAuthor implements BlueprintAuthor {

    private static final String PROVIDER = "template";

    /** Raised with every change of this package's code that gives another blueprint. */
    private static final String CODE = "2";

    private static final int SURE = 10;

    /** Read with the first wish, or before it: a start need not wait for it. */
    private final SingletonSupplier<Shelf> shelf = SingletonSupplier.of(Shelf::read);

    @Override
    public String provider() {
        return PROVIDER;
    }

    /** Another one whenever the code or any recipe or word list is another. */
    @Override
    public String version() {
        return PROVIDER + "/" + shelf.obtain().version();
    }

    @Override
    public Authored write(Brief brief, Instant deadline) {
        Shelf known = shelf.obtain();
        Wish wish = Wish.of(brief, known.lexicon());
        Optional<Recipe> chosen = known.book().choose(wish);
        boolean matched = chosen.map(recipe -> recipe.judge(wish) >= SURE).orElse(false);
        Optional<RefusalCode> missing = Sense.missing(wish, known.lexicon(), matched);
        if (missing.isPresent() || chosen.isEmpty()) {
            return new Authored.Declined(
                    Refusal.of(missing.orElse(RefusalCode.NOT_UNDERSTOOD), wish.language()));
        }
        Recipe recipe = chosen.get();
        var blueprint = new Filling(brief, wish, Topic.of(wish, known.lexicon())).blueprint(recipe);
        return new Authored.Written(
                blueprint,
                new Authored.Authorship(
                        PROVIDER,
                        recipe.id(),
                        known.version(),
                        0,
                        0,
                        false,
                        warnings(brief, wish)));
    }

    /** The recipes speak Russian and English; any other wanted language is named. */
    private static List<String> warnings(Brief brief, Wish wish) {
        return brief
                .constraints()
                .text("output_language")
                .filter(asked -> !asked.toLowerCase(Locale.ROOT).matches("(?:ru|en)(?:[-_].*)?"))
                .map(
                        asked ->
                                wish.language()
                                        .choose(
                                                "Плагин говорит по-русски: язык «%s» встроенный автор не знает.",
                                                "The plugin speaks English: the embedded author does not know the language “%s”.")
                                        .formatted(asked))
                .stream()
                .toList();
    }

    private record Shelf(RecipeBook book, Lexicon lexicon, String version) {

        static Shelf read() {
            Archetypes archetypes = new Archetypes();
            return new Shelf(
                    new RecipeBook(archetypes),
                    new Lexicon(archetypes),
                    CODE + "." + archetypes.digest());
        }
    }
}
