package io.akig.testkit;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How a malformed request must be answered: with a whole problem of the 400s that tells nothing of the inside. */
public final class Refusal {
    private Refusal() {}

    /** What is wrong with an answer; empty if nothing is. */
    public static String fault(RawHttp.Answer answer) {
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
}
