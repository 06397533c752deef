package plugingenerator.cli.start;

import org.springframework.boot.LazyInitializationExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Behind a terminal's door, only our own steps start by themselves. The beans were decided at build
 * time for a web application; those of the web are never asked for, and so never made.
 */
final class OwnBeans {

    private OwnBeans() {}

    static void startIn(ConfigurableApplicationContext context) {
        LazyInitializationExcludeFilter steps =
                (_, _, type) -> type.getName().startsWith("plugingenerator.flow.");
        context.getBeanFactory().registerSingleton("terminalStepsStart", steps);
    }
}
