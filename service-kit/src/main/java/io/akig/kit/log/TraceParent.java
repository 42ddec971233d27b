package io.akig.kit.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The trace that a request is part of, by the header {@code traceparent} of W3C Trace Context. */
final class TraceParent {
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");

    private TraceParent() {}

    /** Null without one that is well-formed. */
    static @Nullable String traceId(HttpHeaders headers) {
        String sent = headers.getFirst("traceparent");
        Matcher form = sent == null ? null : FORM.matcher(sent);
        return form != null && form.matches() ? form.group(1) : null;
    }
}
