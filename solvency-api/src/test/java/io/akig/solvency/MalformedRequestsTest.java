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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
            Map<String, Long> before = rows(gateway);

            List<String> wrong = new ArrayList<>();
            // What is passed on to scoring-service is refused there, as its own test of this name sees; here nobody
            // answers.
            requests.keySet().removeIf(name -> PASSED_ON.stream().anyMatch(name::contains));
            requests.forEach((name, request) -> {
                String fault = fault(RawHttp.send(gateway.port(), request));
                if (!fault.isEmpty()) {
                    wrong.add(name + ": " + fault);
                }
            });

            root.detachAppender(log);
            assertThat(requests).hasSizeGreaterThan(300);
            assertThat(wrong).isEmpty();
            assertThat(rows(gateway)).isEqualTo(before);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }

    private static String fault(RawHttp.Answer answer) {
        if (answer.status() < 400 || answer.status() > 499 || !answer.isProblem()) {
            return answer.status() + " " + answer.head().replace("\r\n", " | ") + " " + shortened(answer.body());
        }
        if (answer.body()
                .matches("(?s).*(Exception|\\bat [a-z]+\\.|io\\.akig|org\\.spring|java\\.|tools\\.jackson).*")) {
            return "tells of the inside: " + shortened(answer.body());
        }
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        boolean whole = problem.path("status").asInt() == answer.status()
                && problem.path("code").asString("").matches("[a-z][a-z0-9_]+")
                && !problem.path("title").asString("").isEmpty();
        return whole ? "" : "no whole problem: " + shortened(answer.body());
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) : text;
    }

    private static Map<String, Long> rows(Gateway gateway) throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = gateway.database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            tables.removeAll(WRITTEN_IN_THE_BACKGROUND);
            for (String table : tables) {
                try (ResultSet count = statement.executeQuery("select count(*) from \"" + table + "\"")) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }
}
