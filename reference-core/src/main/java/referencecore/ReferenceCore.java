package referencecore;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Where the program starts. For demonstrations and tests: it keeps everything in memory. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReferenceCore {

    public static void main(String[] args) {
        SpringApplication.run(ReferenceCore.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
