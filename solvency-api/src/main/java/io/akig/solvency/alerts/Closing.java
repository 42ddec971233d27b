package io.akig.solvency.alerts;

import org.springframework.web.reactive.socket.CloseStatus;

/** Why this side ends a stream. After each of them a client connects again with {@code since}, signed in. */
final class Closing {
    static final CloseStatus RESTART = CloseStatus.SERVICE_RESTARTED.withReason("this replica stops: connect again");
    static final CloseStatus BROKEN = CloseStatus.SERVER_ERROR.withReason("alerts cannot be read: try again");
    static final CloseStatus SIGN_IN_AGAIN = new CloseStatus(4001, "connected for long enough: connect again");
    static final CloseStatus SIGNED_OUT = new CloseStatus(4003, "the session is over: sign in again");
    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "you read too slowly: connect again and resume");
    static final CloseStatus SILENT = new CloseStatus(4009, "you answered no ping: connect again");

    private Closing() {}
}
