package plugingenerator.archive.proof;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads the key, or makes it, before anything is packed. */
@Configuration(proxyBeanMethods = false)
class ProofConfiguration {

    @Bean
    ProofKey proofKey(@Value("${proof.folder}") Path folder) {
        return ProofKey.in(folder);
    }
}
