package io.akig.solvency.audit;

import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted, as the query of the address says it. */
record AuditQuestion(
        @Parameter(description = "A kind and an id, such as tenant:T1") @Nullable String subject,
        @Parameter(description = "Only what was done to this tenant, or seen of this one alone") @Nullable
                String tenant,
        @Parameter(description = "Only what this user or service did, by `actor_id`") @Nullable String actor,
        @Parameter(description = "Only this, such as payment.recorded") @Nullable String action,
        @Parameter(description = "From this time on", schema = @Schema(type = "string", format = "date-time")) @Nullable
                String from,
        @Parameter(description = "Before this time", schema = @Schema(type = "string", format = "date-time")) @Nullable
                String until) {
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");
    private static final int LONGEST = 200;

    /**
     * Conditions in SQL with what they compare with.
     *
     * @throws ProblemException 400 with every input that is wrong
     */
    Map<String, Object> conditions() {
        List<FieldError> wrong = new ArrayList<>();
        Map<String, Object> conditions = new LinkedHashMap<>();
        subject(conditions, wrong);
        text("actor", actor, "actor_id", conditions, wrong);
        text("action", action, "action", conditions, wrong);
        time("from", from, "at >=", conditions, wrong);
        time("until", until, "at <", conditions, wrong);
        if (!wrong.isEmpty()) {
            throw new ProblemException(Problem.invalid(wrong));
        }
        return conditions;
    }

    private void subject(Map<String, Object> conditions, List<FieldError> wrong) {
        if (subject != null && tenant != null) {
            wrong.add(new FieldError("subject", "must be left out beside tenant"));
        } else if (tenant != null) {
            conditions.put("subject_kind =", "tenant");
            text("tenant", tenant, "subject_id", conditions, wrong);
        } else if (subject != null) {
            int colon = subject.indexOf(':');
            if (colon < 1) {
                wrong.add(new FieldError("subject", "must be a kind and an id, such as tenant:T1"));
                return;
            }
            text("subject", subject.substring(0, colon), "subject_kind", conditions, wrong);
            text("subject", subject.substring(colon + 1), "subject_id", conditions, wrong);
        }
    }

    private static void text(
            String field, @Nullable String text, String column, Map<String, Object> into, List<FieldError> wrong) {
        if (text == null) {
            return;
        }
        if (text.isBlank() || text.length() > LONGEST || text.indexOf('\0') >= 0) {
            wrong.add(new FieldError(field, "must be a text of 1 to " + LONGEST + " characters"));
        } else {
            into.put(column + " =", text);
        }
    }

    private static void time(
            String field, @Nullable String text, String condition, Map<String, Object> into, List<FieldError> wrong) {
        if (text == null) {
            return;
        }
        try {
            Instant time = Instant.parse(text);
            if (time.isAfter(EARLIEST) && time.isBefore(LATEST)) {
                into.put(condition, time);
                return;
            }
        } catch (DateTimeException e) {
            // Said below, with what a time looks like.
        }
        wrong.add(new FieldError(field, "must be a time such as 2026-11-23T08:15:30Z"));
    }
}
