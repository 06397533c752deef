package plugingenerator.flow;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import plugingenerator.activation.Activation;
import plugingenerator.blueprint.author.AuthorChain;
import plugingenerator.screening.Screening;

/** Has the word lists and recipes read once the service answers, so that no wish waits for them. */
@Component
final class Rehearsal {

    private final Activation activation;
    private final Screening screening;
    private final AuthorChain authors;

    Rehearsal(Activation activation, Screening screening, AuthorChain authors) {
        this.activation = activation;
        this.screening = screening;
        this.authors = authors;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        Thread.ofVirtual().name("rehearsal").start(this::rehearse);
    }

    private void rehearse() {
        activation.rehearse();
        screening.version();
        authors.versions();
    }
}
