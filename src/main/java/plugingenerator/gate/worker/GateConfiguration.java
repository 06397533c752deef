package plugingenerator.gate.worker;

import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import plugingenerator.scaffold.Specimen;

/** The worker as the settings want it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
class GateConfiguration {

    @Bean
    GateWorker gateWorker(GateSettings settings, Specimen specimen) {
        Optional<Toolchain> toolchain = Toolchain.in(settings.toolchainDir(), settings.jobs());
        return new GateWorker(
                toolchain, settings.jobs(), Patience.usual(), () -> Order.of(specimen.tree()));
    }
}
