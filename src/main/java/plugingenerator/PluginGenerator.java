package plugingenerator;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Where the program starts. */
@SpringBootApplication
public class PluginGenerator {

    public static void main(String[] args) {
        SpringApplication.run(PluginGenerator.class, args);
    }
}
