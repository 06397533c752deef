package plugingenerator.flow.story;

import java.util.List;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import plugingenerator.request.Brief;
import plugingenerator.screening.Screened;
import plugingenerator.screening.Screening;

/** A screening that misses everything. */
@TestConfiguration(proxyBeanMethods = false)
class BlindScreening {

    @Bean
    @Primary
    Screening blind() {
        return new Screening() {
            @Override
            public Screened screen(Brief brief) {
                return new Screened.Passed(brief, List.of());
            }
        };
    }
}
