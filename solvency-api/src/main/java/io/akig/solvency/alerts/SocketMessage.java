package io.akig.solvency.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.akig.kit.input.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is sent over the WebSocket. */
sealed interface SocketMessage {
    String type();

    /**
     * The first message.
     *
     * @param sequence where the agency has come to
     * @param agency whose alerts these are
     * @param resume what is done about {@code since}
     * @param heartbeatSeconds after how long without any message the connection is broken, at half of it
     */
    record Hello(String type, long sequence, String agency, Resume resume, long heartbeatSeconds)
            implements SocketMessage {
        Hello(long sequence, String agency, Resume resume, long heartbeatSeconds) {
            this("hello", sequence, agency, resume, heartbeatSeconds);
        }
    }

    /** Sent now and then, with the last sequence the client has been sent. */
    record Heartbeat(String type, long sequence) implements SocketMessage {
        Heartbeat(long sequence) {
            this("heartbeat", sequence);
        }
    }

    /** A change, with the alert as it was right after it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            String type,
            long sequence,
            ChangeKind change,
            Instant at,
            @Nullable String actor,
            @Nullable String comment,
            AlertView alert)
            implements SocketMessage {
        static Told of(ToldChange told, Language language) {
            return new Told(
                    "alert",
                    told.sequence(),
                    told.change(),
                    told.at(),
                    told.actor(),
                    told.comment(),
                    AlertView.of(told.alert(), told.tenantName(), language));
        }
    }

    /** What became of {@code since}. */
    enum Resume {
        /** There is nothing after it, or it was not given: only what comes from now on is sent. */
        UP_TO_DATE,

        /** What came after it follows. */
        REPLAYED,

        /** Too much came after it, or it never was: fetch the inbox; only what comes from now on is sent. */
        TOO_FAR
    }
}
