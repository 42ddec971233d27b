package io.akig.kit.trace;

import io.micrometer.observation.ObservationFilter;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.exporter.SpanExportingPredicate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What is traced, and what of it leaves the house: nothing about people. */
@Configuration(proxyBeanMethods = false)
public class TraceConfiguration {

    @Bean
    ClientTraces clientTraces(Environment environment, ObservationRegistry observations) {
        return new ClientTraces(OnlyWithCollector.isCollected(environment) ? observations : ObservationRegistry.NOOP);
    }

    /** Addresses hold ids and what was searched for; the route is told anyway. */
    @Bean
    ObservationFilter withoutAddresses() {
        return context -> context.removeHighCardinalityKeyValues("http.url", "http.uri");
    }

    /** Probes and scrapes come every few seconds and are nobody's request. */
    @Bean
    SpanExportingPredicate requestsOnly() {
        return span -> !String.valueOf(span.getTags().get("uri")).startsWith("/actuator");
    }
}
