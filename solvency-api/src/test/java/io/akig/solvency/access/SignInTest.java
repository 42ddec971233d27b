package io.akig.solvency.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.solvency.Gateway;
import io.akig.solvency.Gateway.Session;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

class SignInTest {
    private static final String AWA = Gateway.username(Role.MANAGER, Gateway.OURS);

    @AutoClose
    private static final Gateway GATEWAY =
            Gateway.started("--akig.access.session-look-aside=0s", "--akig.access.rates.logins-per-name=1000");

    @Test
    void the_right_password_opens_a_session_that_scripts_cannot_read_and_hands_out_the_csrf_token() {
        FluxExchangeResult<Map> answer =
                login(AWA, Gateway.PASSWORD).expectStatus().isOk().returnResult(Map.class);

        ResponseCookie session = answer.getResponseCookies().getFirst("akig_session");
        ResponseCookie csrf = answer.getResponseCookies().getFirst("XSRF-TOKEN");
        assertThat(session.isHttpOnly()).isTrue();
        assertThat(session.getSameSite()).isEqualTo("Lax");
        assertThat(session.isSecure()).isFalse();
        assertThat(session.getPath()).isEqualTo("/");
        assertThat(session.getValue()).hasSize(43);
        assertThat(csrf.isHttpOnly()).isFalse();
        assertThat(csrf.getSameSite()).isEqualTo("Lax");
        assertThat(answer.getResponseBody().blockFirst())
                .containsEntry("username", AWA)
                .containsEntry("role", "MANAGER")
                .containsEntry("agency_id", "ours")
                .doesNotContainKey("scopes");
        String stored = "select from sessions where token_hash = sha256(?::bytea)";
        assertThat(GATEWAY.has(stored, session.getValue())).isTrue();
        assertThat(GATEWAY.has("select from sessions s where s::text like '%' || ? || '%'", session.getValue()))
                .isFalse();
    }

    @Test
    void a_name_is_found_whatever_its_case() {
        login(" " + AWA.toUpperCase(Locale.ROOT), Gateway.PASSWORD)
                .expectStatus()
                .isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "x\u0000y", "'; drop table users; --", "💥", "-"})
    void a_wrong_name_is_refused_as_a_wrong_password_is(String name) {
        byte[] wrongPassword = refused(AWA, "wrong");
        byte[] wrongName = refused(name, "wrong");

        assertThat(withoutRequestId(wrongName)).isEqualTo(withoutRequestId(wrongPassword));
    }

    @Test
    void a_wrong_name_takes_as_long_as_a_wrong_password() {
        // Gateway's users have a cheap hash; this one has what real users have.
        GATEWAY.user("slow", Role.VIEWER, Gateway.OURS);
        String hash = new BCryptPasswordEncoder(10).encode("a password");
        GATEWAY.run("update users set password_hash = ? where username = 'slow'", "{bcrypt}" + hash);

        long right = time(() -> refused("slow", "wrong"));
        long wrong = time(() -> refused("nobody", "wrong"));

        // A lookup alone takes a few percent of a hash.
        assertThat(wrong).isGreaterThan(right / 4);
    }

    @Test
    void a_password_longer_than_the_hash_reads_is_wrong_even_if_its_beginning_is_right() {
        refused(AWA, Gateway.PASSWORD + "x".repeat(100));
        login(AWA, "x".repeat(1001)).expectStatus().isBadRequest();
    }

    @Test
    void a_megabyte_of_password_is_not_read() {
        login(AWA, "x".repeat(1 << 20)).expectStatus().isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"username\":\"a\"", "{\"username\":{},\"password\":1}", "null", ""})
    void a_body_that_is_no_name_and_password_is_a_problem_of_the_caller(String body) {
        GATEWAY.nobody()
                .post()
                .uri("/api/auth/login")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void a_form_of_another_site_cannot_sign_anybody_in() {
        GATEWAY.nobody()
                .post()
                .uri("/api/auth/login")
                .contentType(MediaType.TEXT_PLAIN)
                .bodyValue("{\"username\":\"" + AWA + "\",\"password\":\"" + Gateway.PASSWORD + "\"}")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectCookie()
                .doesNotExist("akig_session");
    }

    @Test
    void many_may_sign_in_at_once() {
        List<Session> sessions = IntStream.range(0, 20)
                .parallel()
                .mapToObj(i -> GATEWAY.session(AWA))
                .toList();

        assertThat(sessions).extracting(Session::token).doesNotHaveDuplicates();
        assertThat(sessions).allSatisfy(session -> me(session).expectStatus().isOk());
    }

    @Test
    void signing_out_ends_the_session_and_takes_the_cookie_away() {
        Session session = GATEWAY.session(AWA);
        Session other = GATEWAY.session(AWA);

        ResponseCookie left = logout(session)
                .expectStatus()
                .isNoContent()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("akig_session");

        assertThat(left.getMaxAge()).isZero();
        me(session).expectStatus().isUnauthorized();
        me(other).expectStatus().isOk();
    }

    @Test
    void a_write_signed_by_the_cookie_needs_the_csrf_token_and_a_read_does_not() {
        Session session = GATEWAY.session(AWA);

        for (String sent : new String[] {null, "wrong"}) {
            WebTestClient.RequestBodySpec logout =
                    GATEWAY.nobody().post().uri("/api/auth/logout").header("Cookie", session.cookie());
            if (sent != null) {
                logout.header("X-XSRF-TOKEN", sent);
            }
            logout.exchange()
                    .expectStatus()
                    .isForbidden()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("csrf");
        }
        me(session).expectStatus().isOk();
    }

    @Test
    void a_page_that_lost_its_csrf_token_gets_another_with_its_next_read() {
        Session session = GATEWAY.session(AWA);

        ResponseCookie again = GATEWAY.nobody()
                .get()
                .uri("/api/auth/me")
                .cookie("akig_session", session.token())
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(Void.class)
                .getResponseCookies()
                .getFirst("XSRF-TOKEN");

        logout(new Session(session.token(), again.getValue())).expectStatus().isNoContent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "%00", "\"\"", "a b"})
    void a_cookie_that_is_no_session_is_nobody(String token) {
        GATEWAY.nobody()
                .get()
                .uri("/api/auth/me")
                .header("Cookie", "akig_session=" + token)
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer realm=\"akig\"")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("unauthenticated");
    }

    @Test
    void a_session_that_is_over_does_not_stand_in_the_way_of_a_new_one() {
        GATEWAY.nobody()
                .post()
                .uri("/api/auth/login")
                .header("Cookie", "akig_session=over; XSRF-TOKEN=old")
                .bodyValue(Map.of("username", AWA, "password", Gateway.PASSWORD))
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void a_disabled_user_is_out_at_once_and_cannot_come_back() {
        GATEWAY.user("gone", Role.ADMIN, Gateway.OURS);
        Session session = GATEWAY.session("gone");

        GATEWAY.run("update users set disabled_at = now() where username = 'gone'");

        me(session).expectStatus().isUnauthorized();
        byte[] unused = refused("gone", Gateway.PASSWORD);
    }

    @Test
    void an_agency_that_is_deleted_takes_its_users_and_their_sessions_along() {
        GATEWAY.run("insert into agencies (agency_id, name) values ('closing', 'Closing')");
        GATEWAY.user("last", Role.ADMIN, "closing");
        Session session = GATEWAY.session("last");

        GATEWAY.run("delete from agencies where agency_id = 'closing'");

        me(session).expectStatus().isUnauthorized();
        byte[] unused = refused("last", Gateway.PASSWORD);
    }

    private static ResponseSpec login(String username, String password) {
        Map<String, String> body = new HashMap<>();
        body.put("username", username);
        body.put("password", password);
        return GATEWAY.nobody().post().uri("/api/auth/login").bodyValue(body).exchange();
    }

    private static byte[] refused(String username, String password) {
        return login(username, password)
                .expectStatus()
                .isUnauthorized()
                .expectCookie()
                .doesNotExist("akig_session")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("wrong_credentials")
                .returnResult()
                .getResponseBodyContent();
    }

    private static String withoutRequestId(byte[] body) {
        return new String(body, StandardCharsets.UTF_8).replaceAll("\"request_id\":\"[^\"]*\"", "");
    }

    private static ResponseSpec me(Session session) {
        return GATEWAY.nobody()
                .get()
                .uri("/api/auth/me")
                .header("Cookie", session.cookie())
                .exchange();
    }

    private static ResponseSpec logout(Session session) {
        return GATEWAY.nobody()
                .post()
                .uri("/api/auth/logout")
                .header("Cookie", session.cookie())
                .header("X-XSRF-TOKEN", session.csrf())
                .exchange();
    }

    private static long time(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - start);
        }
        return TimeUnit.NANOSECONDS.toMicros(best);
    }
}
