package plugingenerator.flow.story;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.jdbc.Sql;
import plugingenerator.PluginGenerator;

/**
 * The whole service with a model that says what a test tells it to, and a screening that misses
 * everything: what is left is what the rules for blueprints and the gate hold back.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PluginGenerator.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "store.data-dir=${java.io.tmpdir}/plugin-generator-model-${random.uuid}",
            "llm.providers=openai",
            "llm.model=recorded",
            "llm.api-key=unused",
            "web.rate=",
            "core.url=",
            "web.core-url="
        })
@ContextConfiguration(initializers = ScriptedModel.class)
@Import(BlindScreening.class)
@Sql(statements = "delete from draft")
@interface ModelStoryTest {}
