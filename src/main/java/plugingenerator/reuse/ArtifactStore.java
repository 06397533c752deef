package plugingenerator.reuse;

import java.time.Duration;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finished artifacts by fingerprint. An artifact never changes: the first one kept stays. */
@Repository
public class ArtifactStore {

    private static final String NOT_NEEDED =
            " and not exists (select 1 from request where request.artifact = artifact.fingerprint and not request.removed)";

    private final JdbcClient jdbc;

    ArtifactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<FinishedArtifact> find(Fingerprint fingerprint) {
        return jdbc.sql("select answer, archive from artifact where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint.value())
                .query(
                        (row, _) ->
                                new FinishedArtifact(
                                        row.getString("answer"), row.getString("archive")))
                .optional();
    }

    /** The answer's reusable part alone, for lists: an archive is large. */
    public Optional<String> answer(String fingerprint) {
        return jdbc.sql("select answer from artifact where fingerprint = :fingerprint")
                .param("fingerprint", fingerprint)
                .query((row, _) -> row.getString("answer"))
                .optional();
    }

    /** Keeps an artifact; one that is there already, as two replicas may make it at once, wins. */
    public void keep(Fingerprint fingerprint, FinishedArtifact artifact) {
        try {
            jdbc.sql(
                            """
                            insert into artifact (fingerprint, answer, archive, made_at, used_at)
                            values (:fingerprint, :answer, :archive, current_timestamp, current_timestamp)
                            """)
                    .param("fingerprint", fingerprint.value())
                    .param("answer", artifact.answer())
                    .param("archive", artifact.archive())
                    .update();
        } catch (DuplicateKeyException made) {
            touch(fingerprint);
        }
    }

    /** Marks an artifact as used, to the hour, so that eviction spares it. */
    public void touch(Fingerprint fingerprint) {
        jdbc.sql(
                        """
                        update artifact set used_at = current_timestamp
                        where fingerprint = :fingerprint and used_at < current_timestamp - interval '1' hour
                        """)
                .param("fingerprint", fingerprint.value())
                .update();
    }

    /** Drops what nobody used for {@code unused} and no answer needs; how many. */
    public int evictUnused(Duration unused) {
        return jdbc.sql(
                        "delete from artifact where used_at < current_timestamp - cast(:seconds as integer) * interval '1' second"
                                + NOT_NEEDED)
                .param("seconds", unused.toSeconds())
                .update();
    }

    /** Keeps the {@code most} that were used last, and what answers need; how many went. */
    public int evictBeyond(int most) {
        return jdbc.sql(
                        "delete from artifact where fingerprint in (select fingerprint from artifact order by used_at desc, fingerprint offset :most rows)"
                                + NOT_NEEDED)
                .param("most", most)
                .update();
    }
}
