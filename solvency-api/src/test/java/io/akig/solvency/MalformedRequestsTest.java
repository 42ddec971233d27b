package io.akig.solvency;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.akig.solvency.access.Role;
import io.akig.testkit.ApiDocument;
import io.akig.testkit.MalformedRequests;
import io.akig.testkit.RawHttp;
import io.akig.testkit.Refusal;
import io.akig.testkit.RowCounts;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Whatever is sent to whichever call, what is wrong is refused, in the same words and with nothing stored. */
class MalformedRequestsTest {
    /** What works by itself, whatever is asked. */
    private static final Set<String> WRITTEN_IN_THE_BACKGROUND =
            Set.of("shedlock", "standings", "standing_changes", "standings_due");

    private static final List<String> PASSED_ON = List.of("/solvency-ml, ", "/simulations, ", " /api/models");

    @Test
    void hundreds_of_malformed_requests_are_all_refused_as_problems_and_store_nothing() throws SQLException {
        try (Gateway gateway = Gateway.started("--akig.scoring.url=http://127.0.0.1:9")) {
            gateway.tenant("x1", Gateway.OURS);
            ApiDocument document = new ApiDocument(Objects.requireNonNull(gateway.nobody()
                    .get()
                    .uri("/v3/api-docs")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody()));
            Gateway.Session session = gateway.session(Gateway.username(Role.ADMIN, Gateway.OURS));
            Map<String, byte[]> requests = MalformedRequests.of(
                    document, "Cookie: " + session.cookie() + "\r\nX-XSRF-TOKEN: " + session.csrf() + "\r\n");
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            root.addAppender(log);
            Map<String, Long> before = RowCounts.in(gateway.database.dataSource(), WRITTEN_IN_THE_BACKGROUND);

            List<String> wrong = new ArrayList<>();
            // What is passed on to scoring-service is refused there, as its own test of this name sees; here nobody
            // answers.
            requests.keySet().removeIf(name -> PASSED_ON.stream().anyMatch(name::contains));
            requests.forEach((name, request) -> {
                String fault = Refusal.fault(RawHttp.send(gateway.port(), request));
                if (!fault.isEmpty()) {
                    wrong.add(name + ": " + fault);
                }
            });

            root.detachAppender(log);
            assertThat(requests).hasSizeGreaterThan(300);
            assertThat(wrong).isEmpty();
            assertThat(RowCounts.in(gateway.database.dataSource(), WRITTEN_IN_THE_BACKGROUND))
                    .isEqualTo(before);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }
}
