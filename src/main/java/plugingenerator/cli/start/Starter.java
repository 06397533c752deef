package plugingenerator.cli.start;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;
import plugingenerator.cli.command.UsageError;
import plugingenerator.flow.door.FrontDoor;
import plugingenerator.flow.door.Operations;

/** Starts the service, or the pipeline alone behind a command of the terminal. */
public final class Starter {

    private final Class<?> application;
    private final Terminal terminal;

    public Starter(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    /** Serves until a signal; prints the address, once, when it answers. */
    public Exit serve(boolean debug) {
        Map<String, Object> defaults = quiet("INFO");
        defaults.put("server.address", "${HOST:127.0.0.1}");
        defaults.put("server.port", "${PORT:8080}");
        if (!terminal.live()) {
            defaults.put("logging.structured.format.console", "logstash");
        }
        SpringApplication service = prepared(defaults);
        ApplicationListener<WebServerInitializedEvent> listening =
                event ->
                        terminal.out()
                                .println(
                                        Address.of(
                                                event.getApplicationContext().getEnvironment(),
                                                event.getWebServer().getPort()));
        service.addListeners(listening);
        return started(service, debug, Starter::served);
    }

    private static Exit served(ConfigurableApplicationContext context) {
        Environment environment = context.getEnvironment();
        return Trial.wanted(environment)
                ? Trial.ask(environment.getRequiredProperty("local.server.port", Integer.class))
                : Exit.SERVING;
    }

    /**
     * Runs {@code work} behind a door that no network reaches, and closes it afterwards. The beans
     * are those of the service, as the build fixed them; it only listens nowhere.
     */
    public Exit withDoor(boolean debug, Function<FrontDoor, Exit> work) {
        return with(FrontDoor.class, debug, work);
    }

    /** The same with another of the doors that edges see. */
    public <D> Exit with(Class<D> door, boolean debug, Function<D, Exit> work) {
        Map<String, Object> defaults = quiet("WARN");
        defaults.put("core.join", "false");
        SpringApplication pipeline = prepared(defaults);
        pipeline.setRegisterShutdownHook(false);
        try (TerminalStore store = new TerminalStore(terminal)) {
            ApplicationContextInitializer<ConfigurableApplicationContext> own =
                    context -> store.claim(context.getEnvironment());
            pipeline.addInitializers(own);
            return started(
                    pipeline,
                    debug,
                    context -> {
                        try (context) {
                            return work.apply(context.getBean(door));
                        } catch (UsageError wrong) {
                            throw wrong;
                        } catch (RuntimeException failure) {
                            new StartFailure(terminal, debug).tell(failure);
                            return Exit.FAILED;
                        }
                    });
        }
    }

    /**
     * Runs {@code work} on the service's own store, without taking part in its work; {@code inUse}
     * where a running service holds the embedded one.
     */
    public Exit withStore(boolean debug, Function<Operations, Exit> work, Supplier<Exit> inUse) {
        Map<String, Object> defaults = quiet("WARN");
        defaults.put("core.join", "false");
        defaults.put("generation.work", "false");
        SpringApplication store = prepared(defaults);
        store.setRegisterShutdownHook(false);
        ApplicationContextInitializer<ConfigurableApplicationContext> nowhere =
                context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new MapPropertySource(
                                                "operator",
                                                Map.of(
                                                        "server.port", "-1",
                                                        "server.address", "127.0.0.1",
                                                        "web.port", "0")));
        store.addInitializers(nowhere);
        try (ConfigurableApplicationContext context = store.run()) {
            return work.apply(context.getBean(Operations.class));
        } catch (UsageError wrong) {
            throw wrong;
        } catch (RuntimeException failure) {
            return FailureSentence.inUse(failure)
                    ? inUse.get()
                    : new StartFailure(terminal, debug).tell(failure);
        }
    }

    private SpringApplication prepared(Map<String, Object> defaults) {
        SpringApplication prepared = new SpringApplication(application);
        prepared.setLogStartupInfo(false);
        prepared.setDefaultProperties(defaults);
        return prepared;
    }

    /** A failed start is told once, by {@link StartFailure}. */
    private static Map<String, Object> quiet(String own) {
        Map<String, Object> levels = new HashMap<>();
        levels.put("logging.level.root", "WARN");
        levels.put("logging.level.plugingenerator", own);
        levels.put("logging.level.org.springframework.boot.SpringApplication", "OFF");
        levels.put("logging.level.org.springframework.boot.diagnostics", "OFF");
        levels.put("logging.level.org.springframework.context.support", "ERROR");
        levels.put("logging.level.org.flywaydb", "ERROR");
        levels.put("logging.level.org.springframework.boot.web.server", "ERROR");
        return levels;
    }

    private Exit started(
            SpringApplication application,
            boolean debug,
            Function<ConfigurableApplicationContext, Exit> next) {
        ConfigurableApplicationContext context;
        try {
            context = application.run();
        } catch (SpringApplication.AbandonedRunException onPurpose) {
            throw onPurpose;
        } catch (RuntimeException failure) {
            return new StartFailure(terminal, debug).tell(failure);
        }
        return next.apply(context);
    }
}
