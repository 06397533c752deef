package plugingenerator.console;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import plugingenerator.request.Brief;
import plugingenerator.request.Capability;
import plugingenerator.request.Constraints;
import plugingenerator.request.Language;
import plugingenerator.request.Sha256;
import plugingenerator.request.UserContext;
import tools.jackson.databind.json.JsonMapper;

/** Requests put straight into the store, in states that the pipeline would not bring about. */
record Records(JdbcClient jdbc) {

    private static final JsonMapper JSON = JsonMapper.shared();

    String running(String wish) {
        String id = row(wish, Map.of(), "running", null, null);
        jdbc.sql(
                        "update request set owner = 'test', lease_until = current_timestamp + interval '1' hour where id = :id")
                .param("id", id)
                .update();
        return id;
    }

    String refused(String wish, Map<String, Object> constraints, String refusal) {
        return row(wish, constraints, "rejected", refusal, null);
    }

    String succeeded(String wish, String answer, Map<String, String> files, String own) {
        String fingerprint = Sha256.of(UUID.randomUUID().toString());
        jdbc.sql(
                        "insert into artifact (fingerprint, answer, archive, made_at, used_at) values (:f, :answer, :archive, current_timestamp, current_timestamp)")
                .param("f", fingerprint)
                .param("answer", answer)
                .param("archive", zip(files))
                .update();
        return row(wish, Map.of("notes", wish), "succeeded", own, fingerprint);
    }

    void end(String id, String refusal) {
        jdbc.sql(
                        "update request set state = 'rejected', stage = 'done', outcome = :outcome, owner = null, lease_until = null, finished_at = current_timestamp where id = :id")
                .param("id", id)
                .param("outcome", refusal)
                .update();
    }

    private String row(
            String wish,
            Map<String, Object> constraints,
            String state,
            @org.jspecify.annotations.Nullable String outcome,
            @org.jspecify.annotations.Nullable String artifact) {
        String id = UUID.randomUUID().toString();
        Brief brief =
                new Brief(
                        new Capability(wish, wish, java.util.List.of(), null),
                        new Constraints(constraints),
                        UserContext.UNKNOWN,
                        null,
                        Language.EN);
        jdbc.sql(
                        """
                        insert into request (id, caller, body_digest, brief, state, stage, attempt, version, priority,
                            cancel_asked, outcome, artifact, accepted_at, finished_at, language)
                        values (:id, 'local', :digest, :brief, :state, 'gate', 1, 0, 0,
                            false, :outcome, :artifact, current_timestamp,
                            case when :state = 'running' then null else current_timestamp end, 'EN')
                        """)
                .param("id", id)
                .param("digest", Sha256.of(id))
                .param("brief", JSON.writeValueAsString(brief))
                .param("state", state)
                .param("outcome", outcome)
                .param("artifact", artifact)
                .update();
        return id;
    }

    private static String zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
