package plugingenerator.web.setting;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the settings read before anything listens. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
class WebConfiguration {

    /** The server is made with it, so that a wrong setting stops the start before a port opens. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> checkedSettings(
            WebSettings settings) {
        return factory -> factory.setDisplayName("plugin-generator " + settings.version());
    }
}
