package plugingenerator;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import plugingenerator.cli.Program;
import plugingenerator.cli.command.Exit;
import plugingenerator.cli.command.Terminal;

/** Where the program starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PluginGenerator {

    public static void main(String[] args) {
        Exit exit = new Program(PluginGenerator.class, Terminal.ofProcess()).run(args);
        if (exit != Exit.SERVING) {
            System.exit(exit.code());
        }
    }
}
