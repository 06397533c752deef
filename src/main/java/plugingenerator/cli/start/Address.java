package plugingenerator.cli.start;

import org.springframework.core.env.Environment;

/** The line that a started service prints: where it answers. */
final class Address {

    private Address() {}

    static String of(Environment environment, int port) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String shown = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        return "Plugin Generator: http://" + shown + ":" + port;
    }
}
