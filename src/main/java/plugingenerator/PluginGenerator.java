package plugingenerator;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import plugingenerator.cli.Program;

/** Where the program starts. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PluginGenerator {

    public static void main(String[] args) {
        Program.start(PluginGenerator.class, args);
    }
}
