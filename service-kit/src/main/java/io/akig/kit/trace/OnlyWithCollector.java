package io.akig.kit.trace;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;

/**
 * Without a collector to send spans to none are made: what would make them is not even configured. Logs are never sent, they
 * are written.
 */
final class OnlyWithCollector implements AutoConfigurationImportFilter, EnvironmentAware {
    /** Boot reads {@code OTEL_EXPORTER_OTLP_ENDPOINT} and {@code OTEL_EXPORTER_OTLP_TRACES_ENDPOINT} into it. */
    static final String ENDPOINT = "management.opentelemetry.tracing.export.otlp.endpoint";

    private static final String TRACING = "org.springframework.boot.micrometer.tracing.";
    private static final String SDK = "org.springframework.boot.opentelemetry.";
    private static final String LOGGING = SDK + "autoconfigure.logging.";

    private @Nullable Environment environment;

    @Override
    public void setEnvironment(Environment environment) {
        this.environment = environment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        boolean collected = isCollected(Objects.requireNonNull(environment));
        boolean[] wanted = new boolean[candidates.length];
        for (int i = 0; i < candidates.length; i++) {
            String candidate = String.valueOf(candidates[i]);
            boolean ofTraces = candidate.startsWith(TRACING) || candidate.startsWith(SDK);
            wanted[i] = !ofTraces || (collected && !candidate.startsWith(LOGGING));
        }
        return wanted;
    }

    static boolean isCollected(Environment environment) {
        return !environment.getProperty(ENDPOINT, "").isBlank();
    }
}
