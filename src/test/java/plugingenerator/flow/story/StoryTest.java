package plugingenerator.flow.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.jdbc.Sql;
import plugingenerator.PluginGenerator;

/**
 * The whole service as it starts without settings: embedded author and store, the real gate. No
 * test finds the drafts of another: one that waits is an answer (F1).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PluginGenerator.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "store.data-dir=${java.io.tmpdir}/plugin-generator-story-${random.uuid}",
            "llm.providers=template",
            "web.rate=",
            "core.url=",
            "web.core-url="
        })
@Sql(statements = "delete from draft")
@interface StoryTest {}
