package referencecore.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RegistryTest {

    private static final String CONTRACT =
            """
            {"intents": [{"tag": "isbn.check", "activation_condition": {"type": "classifier"}}],
             "input_schema": "http://p/in", "output_schema": "http://p/out",
             "auth": {"type": "bearer", "scopes": []}}
            """;
    private static final String PUBLISHED =
            """
            {"intents": ["isbn.check"], "input_schema": {}, "output_schema": null,
             "auth": {"type": "bearer", "config": {}}}
            """;

    private final SetClock clock = new SetClock();
    private final Registry registry = registry(Dialect.CONTRACT);

    private Registry registry(Dialect dialect) {
        CoreSettings settings =
                new CoreSettings(
                        "127.0.0.1",
                        dialect,
                        null,
                        null,
                        Duration.ofHours(1),
                        Duration.ofSeconds(150));
        return new Registry(settings, new TokenMint(settings, clock), clock);
    }

    private static Application application(String manifest, boolean draft, String... scopes) {
        ObjectNode parsed = (ObjectNode) JsonMapper.shared().readTree(manifest);
        return new Application(
                "key", "isbn_check", "1.0.0", "http://p", parsed, List.of(scopes), draft);
    }

    private static Entry taken(Enrolment enrolment) {
        assertThat(enrolment).isInstanceOf(Enrolment.Taken.class);
        return ((Enrolment.Taken) enrolment).entry();
    }

    private @Nullable Standing standing() {
        return registry.all().isEmpty() ? null : registry.all().getFirst().standing();
    }

    @Test
    void each_form_refuses_the_manifest_of_the_other() {
        assertThat(registry.enrol(application(PUBLISHED, true)))
                .isInstanceOf(Enrolment.Invalid.class);
        assertThat(registry(Dialect.PUBLISHED).enrol(application(CONTRACT, true)))
                .isInstanceOf(Enrolment.Invalid.class);
        assertThat(standing()).isNull();
    }

    @Test
    void a_draft_waits_without_a_token_and_the_same_call_finds_it_again() {
        Entry draft = taken(registry.enrol(application(CONTRACT, true)));

        assertThat(draft.standing()).isEqualTo(Standing.DRAFT);
        assertThat(draft.issued()).isEmpty();
        assertThat(taken(registry.enrol(application(CONTRACT, true))).id()).isEqualTo(draft.id());
        assertThat(registry.all()).hasSize(1);
        assertThat(registry.beat(draft.id(), Standing.ACTIVE)).isEmpty();
    }

    @Test
    void a_plugin_comes_only_after_its_draft_is_approved() {
        Entry draft = taken(registry.enrol(application(CONTRACT, true)));
        assertThat(registry.enrol(application(CONTRACT, false)))
                .isEqualTo(new Enrolment.Barred(Standing.DRAFT));

        assertThat(registry.decide(draft.id(), true)).isPresent();
        Entry plugin = taken(registry.enrol(application(CONTRACT, false)));

        assertThat(plugin.id()).isEqualTo(draft.id());
        assertThat(plugin.issued()).isPresent();
        assertThat(registry.decide(draft.id(), false)).isEmpty();
    }

    @Test
    void a_rejected_name_is_not_taken() {
        Entry draft = taken(registry.enrol(application(CONTRACT, true)));
        registry.decide(draft.id(), false);

        assertThat(registry.enrol(application(CONTRACT, false)))
                .isEqualTo(new Enrolment.Barred(Standing.REJECTED));
    }

    @Test
    void the_published_form_overlooks_the_draft_mode() {
        Entry entry = taken(registry(Dialect.PUBLISHED).enrol(application(PUBLISHED, true)));

        assertThat(entry.standing()).isEqualTo(Standing.REGISTERED);
        assertThat(entry.issued()).isPresent();
    }

    @Test
    void a_silent_plugin_is_lost_and_comes_back_with_a_heartbeat() {
        Entry plugin = taken(registry.enrol(application(CONTRACT, false)));
        assertThat(standing()).isEqualTo(Standing.REGISTERED);
        registry.beat(plugin.id(), Standing.ACTIVE);
        assertThat(standing()).isEqualTo(Standing.ACTIVE);

        clock.pass(Duration.ofSeconds(151));
        assertThat(standing()).isEqualTo(Standing.LOST);

        registry.beat(plugin.id(), Standing.DEGRADED);
        assertThat(standing()).isEqualTo(Standing.DEGRADED);
    }

    @Test
    void a_token_has_granted_scopes_only_and_runs_out() {
        Entry.Token token =
                taken(registry.enrol(application(CONTRACT, false, "plugins:read", "core:admin")))
                        .issued()
                        .orElseThrow();

        assertThat(token.scopes()).containsExactly("plugins:read");
        assertThat(registry.holder(token.value())).isPresent();
        assertThat(registry.holder("other")).isEmpty();
        clock.pass(Duration.ofHours(1));
        assertThat(registry.holder(token.value())).isEmpty();
    }
}
