package plugingenerator.web;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import plugingenerator.request.store.Postgres;

/** The same once more, on the store of those who run replicas. */
class DurabilityOnPostgresTest extends DurabilityTest {

    @DynamicPropertySource
    static void postgres(DynamicPropertyRegistry settings) {
        String url = Postgres.shared().empty();
        settings.add("store.database-url", () -> url);
    }
}
