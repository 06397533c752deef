package plugingenerator.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import plugingenerator.PluginGenerator;

/** The whole service without settings, the real gate, and nobody else on its store. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = PluginGenerator.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "store.data-dir=${java.io.tmpdir}/plugin-generator-console-${random.uuid}",
            "llm.providers=template",
            "web.rate=",
            "core.url=",
            "web.core-url="
        })
@interface ConsoleTest {}
