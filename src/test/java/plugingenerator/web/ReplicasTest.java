package plugingenerator.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import plugingenerator.PluginGenerator;
import plugingenerator.request.store.Postgres;
import plugingenerator.web.Http.Answer;
import plugingenerator.web.ScriptedSteps.ScriptedAuthor;
import tools.jackson.databind.JsonNode;

/** Three services on one PostgreSQL, with one worker each. */
@Tag("slow")
class ReplicasTest {

    private static final String WISH =
            "{\"desired_capability\": \"I want the bot to count the fuel use of my car\"}";
    private static final String SLOW =
            "{\"desired_capability\": \"I want the bot to count fuel use, slowly\"}";

    private static List<ConfigurableApplicationContext> replicas = List.of();

    @BeforeAll
    static void start() {
        String url = Postgres.shared().empty();
        replicas = IntStream.range(0, 3).mapToObj(_ -> replica(url)).toList();
    }

    @AfterAll
    static void stop() {
        replicas.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void n3_fifty_identical_requests_at_three_replicas_are_generated_once_and_answered_alike()
            throws Exception {
        int before = generated();
        List<Callable<Answer>> calls =
                IntStream.range(0, 50)
                        .<Callable<Answer>>mapToObj(i -> () -> http(i % 3).invoke(WISH))
                        .toList();
        List<JsonNode> answers;
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    callers.invokeAll(calls).stream()
                            .map(Future::resultNow)
                            .map(Answer::json)
                            .toList();
        }

        assertThat(answers)
                .extracting(answer -> answer.path("status").asString())
                .containsOnly("succeeded");
        assertThat(generated() - before).isEqualTo(1);
        assertThat(answers.stream().map(answer -> answer.path("draft_id")).distinct()).hasSize(1);
        assertThat(answers.stream().map(answer -> answer.path("scaffold_archive")).distinct())
                .hasSize(1);
        assertThat(answers.stream().filter(answer -> !answer.path("reused").asBoolean()))
                .hasSize(1);
    }

    @Test
    void one_replica_works_while_its_caller_waits_at_another_and_events_stream_at_a_third()
            throws Exception {
        int before = generated();
        Answer accepted =
                http(0).invoke(SLOW, "Prefer", "respond-async", "X-Invocation-Id", "slow-1");
        String id = accepted.json().path("request_id").asString();
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> generated() > before);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> waiting =
                    callers.submit(
                            () ->
                                    http(1).invoke(
                                                    SLOW,
                                                    "Prefer",
                                                    "wait=30",
                                                    "X-Invocation-Id",
                                                    "slow-1"));
            Future<Answer> events =
                    callers.submit(() -> http(2).get("/requests/" + id + "/events"));
            assertThat(http(2).get("/requests/" + id).status()).isEqualTo(202);
            replicas.forEach(replica -> replica.getBean(ScriptedAuthor.class).release());

            assertThat(waiting.get().json().path("request_id").asString()).isEqualTo(id);
            assertThat(waiting.get().json().path("status").asString()).isEqualTo("succeeded");
            assertThat(events.get().text())
                    .contains("event: end\ndata: {\"status\":\"succeeded\"}");
        }
        assertThat(generated() - before).isEqualTo(1);
    }

    private static ConfigurableApplicationContext replica(String url) {
        return new SpringApplicationBuilder(PluginGenerator.class, ScriptedSteps.class)
                .run(
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--llm.providers=scripted",
                        "--generation.workers=1",
                        "--store.database-url=" + url);
    }

    private static int generated() {
        return replicas.stream()
                .mapToInt(replica -> replica.getBean(ScriptedAuthor.class).briefs.size())
                .sum();
    }

    private static Http http(int replica) {
        return new Http(
                Integer.parseInt(
                        String.valueOf(
                                replicas.get(replica)
                                        .getEnvironment()
                                        .getProperty("local.server.port"))));
    }
}
