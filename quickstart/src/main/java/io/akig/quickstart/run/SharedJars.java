package io.akig.quickstart.run;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.security.autoconfigure.ReactiveUserDetailsServiceAutoConfiguration;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.ReactiveManagementWebSecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.reactive.ReactiveWebSecurityAutoConfiguration;

/** Where a service sees the jars of all of them: what switches off the framework that is another's. */
public final class SharedJars {
    /** Only solvency-api asks who is there. */
    public static final String NO_SECURITY = "--spring.autoconfigure.exclude="
            + Stream.of(
                            ReactiveWebSecurityAutoConfiguration.class,
                            ReactiveUserDetailsServiceAutoConfiguration.class,
                            ReactiveManagementWebSecurityAutoConfiguration.class)
                    .map(Class::getName)
                    .collect(Collectors.joining(","));

    /** Only the dashboard forwards. */
    public static final String NO_GATEWAY = "--spring.cloud.gateway.server.webflux.enabled=false";

    private SharedJars() {}
}
