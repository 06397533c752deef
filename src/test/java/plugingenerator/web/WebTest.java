package plugingenerator.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.jdbc.Sql;
import plugingenerator.PluginGenerator;

/** The whole service on a random port, with an author and a check that obey the test. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PluginGenerator.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "llm.providers=scripted",
            "store.data-dir=${java.io.tmpdir}/plugin-generator-web-${random.uuid}",
            "web.rate=",
            "web.user-rate=",
            "core.url=",
            "web.core-url="
        })
@Import(ScriptedSteps.class)
@Sql(statements = "delete from draft") // one that waits is an answer (F1)
@interface WebTest {}
