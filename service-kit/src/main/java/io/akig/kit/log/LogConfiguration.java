package io.akig.kit.log;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A line a request. */
@Configuration(proxyBeanMethods = false)
public class LogConfiguration {

    @Bean
    AccessLog accessLog() {
        return new AccessLog();
    }
}
