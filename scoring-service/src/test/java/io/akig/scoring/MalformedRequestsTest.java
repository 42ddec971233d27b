package io.akig.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
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
    private static final Set<String> WRITTEN_IN_THE_BACKGROUND = Set.of("shedlock");

    @Test
    void hundreds_of_malformed_requests_are_all_refused_as_problems_and_store_nothing() throws SQLException {
        try (World world = World.started()) {
            world.ledger.tenant("x1");
            ApiDocument document = new ApiDocument(Objects.requireNonNull(world.http()
                    .get()
                    .uri("/v3/api-docs")
                    .exchange()
                    .expectBody()
                    .returnResult()
                    .getResponseBody()));
            Map<String, byte[]> requests = MalformedRequests.of(document, "");
            ListAppender<ILoggingEvent> log = new ListAppender<>();
            log.start();
            Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
            root.addAppender(log);
            Map<String, Long> before = RowCounts.in(world.database.dataSource(), WRITTEN_IN_THE_BACKGROUND);

            List<String> wrong = new ArrayList<>();
            requests.forEach((name, request) -> {
                String fault = Refusal.fault(RawHttp.send(world.port(), request));
                if (!fault.isEmpty()) {
                    wrong.add(name + ": " + fault);
                }
            });

            root.detachAppender(log);
            assertThat(requests).hasSizeGreaterThan(200);
            assertThat(wrong).isEmpty();
            assertThat(RowCounts.in(world.database.dataSource(), WRITTEN_IN_THE_BACKGROUND))
                    .isEqualTo(before);
            assertThat(log.list)
                    .filteredOn(event -> event.getLevel().isGreaterOrEqual(Level.ERROR))
                    .extracting(ILoggingEvent::getFormattedMessage)
                    .isEmpty();
        }
    }
}
