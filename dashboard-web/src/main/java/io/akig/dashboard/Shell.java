package io.akig.dashboard;

import static org.springframework.web.reactive.function.server.RequestPredicates.methods;
import static org.springframework.web.reactive.function.server.RequestPredicates.path;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.function.server.RequestPredicate;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** What is cached and for how long: hashed files for a year, the page that names them never. */
@Configuration(proxyBeanMethods = false)
class Shell implements WebFluxConfigurer {
    private static final String NONCE = "__NONCE__";

    private static final List<String> PAGES = List.of(
            "/", "/index.html", "/locataires", "/locataires/{tenantId}", "/alertes", "/modele", "/regles", "/imports");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }

    /** The application's own addresses are answered by the page; it reads the address itself. */
    @Bean
    RouterFunction<ServerResponse> pages() throws IOException {
        String index = new ClassPathResource("static/index.html").getContentAsString(StandardCharsets.UTF_8);
        RequestPredicate pages = PAGES.stream()
                .map(address -> path(address))
                .reduce(RequestPredicate::or)
                .orElseThrow()
                .and(methods(HttpMethod.GET, HttpMethod.HEAD));
        return RouterFunctions.route(pages, request -> page(index, request));
    }

    private static Mono<ServerResponse> page(String index, ServerRequest request) {
        String nonce = (String) request.attribute(SecurityHeaders.NONCE).orElse("");
        return ServerResponse.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .bodyValue(index.replace(NONCE, nonce));
    }
}
