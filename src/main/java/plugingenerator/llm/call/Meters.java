package plugingenerator.llm.call;

import io.micrometer.core.instrument.MeterRegistry;
import plugingenerator.llm.Said;
import plugingenerator.llm.Usage;

/** {@code llm_requests_total}, {@code llm_tokens_total}, {@code llm_errors_total}. */
final class Meters {

    private final MeterRegistry registry;
    private final String provider;

    Meters(MeterRegistry registry, String provider) {
        this.registry = registry;
        this.provider = provider;
    }

    void count(Said said) {
        switch (said) {
            case Said.Answer(_, Usage usage) -> {
                asked("answered");
                tokens(usage);
            }
            case Said.Failed failed -> {
                asked("failed");
                tokens(failed.usage());
                registry.counter(
                                "llm.errors",
                                "provider",
                                provider,
                                "code",
                                failed.failure().code().wire())
                        .increment();
            }
        }
    }

    private void asked(String outcome) {
        registry.counter("llm.requests", "provider", provider, "outcome", outcome).increment();
    }

    private void tokens(Usage usage) {
        registry.counter("llm.tokens", "provider", provider, "kind", "prompt")
                .increment((double) usage.promptTokens());
        registry.counter("llm.tokens", "provider", provider, "kind", "completion")
                .increment((double) usage.completionTokens());
    }
}
