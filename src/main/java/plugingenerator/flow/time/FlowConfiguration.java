package plugingenerator.flow.time;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts that the steps share. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FlowSettings.class)
class FlowConfiguration {

    @Bean
    Clock clock() {
        return SteadyClock.from(Clock.systemUTC());
    }

    @Bean
    Signals signals() {
        return new Signals();
    }
}
