package io.akig.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

class DashboardApplicationTest {

    private static final String SESSION = "akig_session=a; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax";

    private static HttpServer api;
    private static ConfigurableApplicationContext dashboard;
    private static WebTestClient browser;
    private static String address;

    @BeforeAll
    static void start() throws IOException {
        api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        api.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Set-Cookie", SESSION);
            exchange.getResponseHeaders().add("Set-Cookie", "XSRF-TOKEN=b; Path=/; SameSite=Lax");
            exchange.getResponseHeaders()
                    .add("X-Host", exchange.getRequestHeaders().getFirst("Host"));
            exchange.getResponseHeaders()
                    .add(
                            "X-Seen",
                            exchange.getRequestHeaders().getFirst("Cookie") + " "
                                    + exchange.getRequestHeaders().getFirst("X-XSRF-TOKEN"));
            exchange.getResponseHeaders()
                    .add("X-Came-From", exchange.getRequestHeaders().getFirst("X-Forwarded-For"));
            byte[] seen = exchange.getRequestURI().toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        api.start();
        dashboard = DashboardApplication.start(
                "--server.port=0",
                "--akig.dashboard.api-url=http://127.0.0.1:" + api.getAddress().getPort());
        String port = dashboard.getEnvironment().getRequiredProperty("local.server.port");
        address = "http://127.0.0.1:" + port;
        browser = WebTestClient.bindToServer().baseUrl(address).build();
    }

    @AfterAll
    static void stop() {
        dashboard.close();
        api.stop(0);
    }

    @Test
    void a_page_address_is_answered_by_the_shell_which_is_never_cached() {
        for (String address : new String[] {"/", "/locataires/550e8400-e29b-41d4-a716-446655440000", "/alertes"}) {
            assertThat(page(address)).contains("<div id=\"root\">");
        }
    }

    @Test
    void the_files_that_the_shell_names_are_served_and_cached_for_a_year() {
        var script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(page("/"));
        assertThat(script.find()).isTrue();
        browser.get()
                .uri(script.group(1))
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "max-age=31536000, public, immutable");
    }

    @Test
    void each_answer_has_a_word_of_its_own_for_the_styles_of_its_page() {
        List<String> words = Stream.generate(() -> browser.get()
                        .uri("/")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult())
                .limit(2)
                .map(answer -> {
                    var word = Pattern.compile("name=\"style-nonce\" content=\"([^\"]{20,})\"")
                            .matcher(String.valueOf(answer.getResponseBody()));
                    assertThat(word.find()).isTrue();
                    assertThat(answer.getResponseHeaders().getFirst("Content-Security-Policy"))
                            .contains("style-src 'self' 'nonce-" + word.group(1) + "';")
                            .doesNotContain("unsafe");
                    return word.group(1);
                })
                .toList();
        assertThat(words).doesNotHaveDuplicates();
    }

    @Test
    void scripts_are_sent_compressed() throws Exception {
        var script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"").matcher(page("/"));
        assertThat(script.find()).isTrue();
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + script.group(1)))
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }

    @Test
    void the_api_is_called_by_the_address_that_the_browser_knows() {
        browser.get()
                .uri("/api/auth/me")
                .exchange()
                .expectHeader()
                .valueEquals("X-Host", address.replace("http://", ""));
    }

    @Test
    void calls_to_the_api_are_forwarded_with_their_query() {
        browser.get()
                .uri("/api/tenants/T-1/solvency-ml?recalculate=true")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("/api/tenants/T-1/solvency-ml?recalculate=true");
    }

    @Test
    void a_session_passes_through_in_both_directions_as_it_is() {
        browser.post()
                .uri("/api/auth/logout")
                .header("Cookie", "akig_session=a; XSRF-TOKEN=b")
                .header("X-XSRF-TOKEN", "b")
                .exchange()
                .expectHeader()
                .valueEquals("X-Seen", "akig_session=a; XSRF-TOKEN=b b")
                .expectHeader()
                .valueEquals("Set-Cookie", SESSION, "XSRF-TOKEN=b; Path=/; SameSite=Lax");
    }

    @Test
    void the_api_hears_who_asked_last_whatever_a_client_says() {
        browser.get()
                .uri("/api/tenants")
                .header("X-Forwarded-For", "192.0.2.1")
                .exchange()
                .expectHeader()
                .value("X-Came-From", hops -> assertThat(hops).endsWith("127.0.0.1"));
    }

    @Test
    void it_is_measured_with_the_libraries_that_its_image_has() {
        assertThat(page("/")).isNotBlank();
        browser.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text)
                        .contains("application=\"dashboard-web\"", "http_server_requests_seconds_bucket"));
    }

    @Test
    void what_does_not_exist_is_not_answered_by_the_shell() {
        browser.get().uri("/assets/missing.js").exchange().expectStatus().isEqualTo(HttpStatus.NOT_FOUND);
        browser.get().uri("/etc/passwd").exchange().expectStatus().isEqualTo(HttpStatus.NOT_FOUND);
    }

    private static String page(String address) {
        return browser.get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-cache")
                .expectHeader()
                .valueMatches(
                        "Content-Security-Policy", "default-src 'none'; script-src 'self'; .*frame-ancestors 'none'.*")
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }
}
