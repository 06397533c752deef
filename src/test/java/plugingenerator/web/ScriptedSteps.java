package plugingenerator.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import plugingenerator.blueprint.Blueprints;
import plugingenerator.blueprint.author.Authored;
import plugingenerator.blueprint.author.BlueprintAuthor;
import plugingenerator.core.CoreSettings;
import plugingenerator.gate.Check;
import plugingenerator.gate.Receipt;
import plugingenerator.request.Brief;
import plugingenerator.scaffold.SourceTree;

/** An author and a check that take no time, or as long as a test wants, in place of all others. */
@TestConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(CoreSettings.class)
class ScriptedSteps {

    /** Only ours: the edge is tested, not what stands behind it. */
    @Bean
    static BeanFactoryPostProcessor onlyScripted() {
        return factory -> {
            BeanDefinitionRegistry registry = (BeanDefinitionRegistry) factory;
            for (Class<?> step : List.of(BlueprintAuthor.class, Check.class)) {
                for (String name : factory.getBeanNamesForType(step, true, false)) {
                    if (!name.startsWith("scripted")) {
                        registry.removeBeanDefinition(name);
                    }
                }
            }
        };
    }

    @Bean
    ScriptedAuthor scriptedAuthor() {
        return new ScriptedAuthor();
    }

    @Bean
    ScriptedCheck scriptedCheck() {
        return new ScriptedCheck();
    }

    /** Lets everything pass, but breaks down as often as a test wants. */
    static final class ScriptedCheck implements Check {

        final AtomicInteger breakdowns = new AtomicInteger();

        @Override
        public Optional<String> unavailable() {
            return Optional.empty();
        }

        @Override
        public String version() {
            return "scripted 1";
        }

        @Override
        public Judged judge(SourceTree tree) {
            if (breakdowns.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new StackOverflowError("as the test wants");
            }
            return new Judged(tree, List.of(), List.of(new Receipt("scripted", "1", 1, 0, 0, 0)));
        }
    }

    /** Writes the same blueprint for every wish; "slowly" waits to be released, "poison" breaks. */
    static final class ScriptedAuthor implements BlueprintAuthor {

        final ConcurrentLinkedQueue<Brief> briefs = new ConcurrentLinkedQueue<>();
        private volatile CountDownLatch held = new CountDownLatch(1);

        @Override
        public String provider() {
            return "scripted";
        }

        @Override
        public Authored write(Brief brief, Instant deadline) throws InterruptedException {
            briefs.add(brief);
            if (brief.capability().text().contains("poison")) {
                throw new StackOverflowError("as the test wants");
            }
            if (brief.capability().text().contains("slowly")) {
                held.await();
            }
            return new Authored.Written(
                    Blueprints.fuel(),
                    new Authored.Authorship("scripted", "none", "1", 10, 20, true, List.of()));
        }

        void release() {
            CountDownLatch before = held;
            held = new CountDownLatch(1);
            before.countDown();
        }
    }
}
