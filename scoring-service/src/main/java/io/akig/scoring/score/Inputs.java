package io.akig.scoring.score;

import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.ServerWebInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a request's inputs, all of them before it complains, so that the caller learns everything at once. */
public final class Inputs {
    private static final Pattern TENANT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}");
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int LONGEST_KEY = 40;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final List<FieldError> errors = new ArrayList<>();

    public static boolean isTenantId(String text) {
        return TENANT_ID.matcher(text).matches();
    }

    /** What to say about an id that is none. */
    public static FieldError malformedTenantId() {
        return new FieldError(
                "tenant_id", "must be 1 to 50 letters, digits or . _ : @ -, beginning with a letter or digit");
    }

    public String tenantId(String text) {
        if (!isTenantId(text)) {
            errors.add(malformedTenantId());
        }
        return text;
    }

    /** @throws ServerWebInputException if it is no JSON */
    public static JsonNode json(byte[] body) {
        try {
            return STRICT.readTree(body);
        } catch (JacksonException unreadable) {
            throw new ServerWebInputException("no JSON");
        }
    }

    /** Null where there is none; what is no text is the empty one, which nothing accepts. */
    public static @Nullable String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        return value.isMissingNode() || value.isNull() ? null : value.isString() ? value.stringValue() : "";
    }

    public @Nullable LocalDate date(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        LocalDate date = DATE.matcher(text).matches() ? parsed(() -> LocalDate.parse(text)) : null;
        if (date == null || date.isBefore(EARLIEST)) {
            errors.add(new FieldError(field, "must be a date such as 2026-11-23"));
        }
        return date;
    }

    public @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null) {
            return null;
        }
        // In a query, the plus of an offset arrives as a space unless it was encoded.
        OffsetDateTime time = parsed(() -> OffsetDateTime.parse(text.replace(' ', '+')));
        if (time == null
                || time.toLocalDate().isBefore(EARLIEST)
                || time.toLocalDate().isAfter(LATEST)) {
            errors.add(new FieldError(field, "must be a time such as 2026-11-23T08:15:30Z"));
            return null;
        }
        return time.toInstant();
    }

    /** The nil UUID where it is none; {@link #check} has the word on it. */
    public UUID uuid(String field, String text) {
        if (UUID_FORM.matcher(text).matches()) {
            return UUID.fromString(text);
        }
        errors.add(new FieldError(field, "must be a UUID such as 0192f0c1-7d1e-7a3b-9c55-2f6a1b3c4d5e"));
        return new UUID(0, 0);
    }

    public boolean flag(String field, @Nullable String text) {
        if (text != null && !text.equals("true") && !text.equals("false")) {
            errors.add(new FieldError(field, "must be true or false"));
        }
        return "true".equals(text);
    }

    public int number(String field, @Nullable String text, int fallback, int max) {
        if (text == null) {
            return fallback;
        }
        boolean readable = text.length() <= 9 && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        int number = readable ? Integer.parseInt(text) : 0;
        if (number < 1 || number > max) {
            errors.add(new FieldError(field, "must be a whole number from 1 to " + max));
        }
        return number;
    }

    /**
     * A misspelt key would be a wish that silently is none.
     *
     * @param prefix the place of the object, before the key
     */
    public void onlyKnown(JsonNode object, Set<String> keys, String prefix) {
        for (String key : object.propertyNames()) {
            if (!keys.contains(key)) {
                String shown = key.length() > LONGEST_KEY ? key.substring(0, LONGEST_KEY) + "…" : key;
                errors.add(new FieldError(prefix + shown, "is not known here"));
            }
        }
    }

    public void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    /** @throws ProblemException 400 with everything that was wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }

    private static <T> @Nullable T parsed(Supplier<T> parse) {
        try {
            return parse.get();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
