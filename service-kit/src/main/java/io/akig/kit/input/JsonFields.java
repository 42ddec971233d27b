package io.akig.kit.input;

import io.akig.kit.problem.FieldError;
import io.akig.kit.problem.Problem;
import io.akig.kit.problem.ProblemException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The keys of a JSON object, read one by one. What is wrong is collected, so that a caller learns of all of it at once:
 * read everything, then {@link #check()}. A key that is absent or bad reads as null.
 */
public final class JsonFields {
    private static final int LONGEST_SHOWN = 40;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2100;
    /** Less than ten thousand billion units, as in a CSV file. */
    private static final BigDecimal TOO_MUCH = BigDecimal.valueOf(10_000_000_000_000L);

    private final JsonNode object;
    private final List<FieldError> errors = new ArrayList<>();

    private JsonFields(JsonNode object) {
        this.object = object;
    }

    /**
     * @param known a misspelt key would be something said that nobody hears, so others are refused
     * @throws ProblemException 400 if it is no object
     */
    public static JsonFields of(JsonNode body, Set<String> known) {
        if (!body.isObject()) {
            throw ProblemException.invalid("body", "must be a JSON object");
        }
        JsonFields fields = new JsonFields(body);
        for (String key : body.propertyNames()) {
            if (!known.contains(key)) {
                String shown = key.length() > LONGEST_SHOWN ? key.substring(0, LONGEST_SHOWN) + "…" : key;
                fields.refuse(shown, "is not known here");
            }
        }
        return fields;
    }

    /** Printable characters on one line. */
    public @Nullable String line(String key, int longest) {
        JsonNode value = object.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String text = value.isString() ? value.stringValue().strip() : "";
        boolean right = !text.isEmpty()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(JsonFields::isUnprintable);
        if (!right) {
            return refuse(key, "must be a text of 1 to " + longest + " printable characters");
        }
        return text;
    }

    public @Nullable String requiredLine(String key, int longest) {
        return present(key) ? line(key, longest) : null;
    }

    public @Nullable LocalDate requiredDay(String key) {
        return present(key) ? day(key) : null;
    }

    /** A local date such as 2026-01-31, of the years 1900 to 2100. */
    public @Nullable LocalDate day(String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(value.isString() ? value.stringValue() : "");
            if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, in words for the caller.
        }
        return refuse(key, "must be a date such as 2026-01-31, of the years 1900 to 2100");
    }

    /** Hundredths of the currency unit, more than 0; written as a JSON number, or as a text by who distrusts numbers. */
    public @Nullable Long requiredAmountMinor(String key) {
        if (!present(key)) {
            return null;
        }
        JsonNode value = object.path(key);
        BigDecimal amount = value.isNumber() || value.isString() ? decimal(value.asString()) : null;
        if (amount == null || amount.signum() <= 0 || amount.compareTo(TOO_MUCH) >= 0 || amount.scale() > 2) {
            return refuse(
                    key,
                    "must be a number above 0 and below " + TOO_MUCH.toPlainString() + ", with at most 2 decimals");
        }
        return amount.movePointRight(2).longValueExact();
    }

    private static @Nullable BigDecimal decimal(String text) {
        try {
            BigDecimal number = text.length() <= LONGEST_SHOWN ? new BigDecimal(text) : BigDecimal.ZERO;
            // An exponent may stand for a million digits, so nothing is unfolded before it is known to be small.
            return Math.abs((long) number.scale()) <= LONGEST_SHOWN ? number.stripTrailingZeros() : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private boolean present(String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode() || value.isNull()) {
            refuse(key, "is missing");
            return false;
        }
        return true;
    }

    /** Says what else is wrong with a key; reads as null. */
    public <T> @Nullable T refuse(String key, String message) {
        errors.add(new FieldError(key, message));
        return null;
    }

    /** @throws ProblemException 400 with all that was wrong */
    public void check() {
        if (!errors.isEmpty()) {
            throw new ProblemException(Problem.invalid(errors));
        }
    }

    private static boolean isUnprintable(int c) {
        return Character.isISOControl(c)
                || c == '\uFFFD'
                || c == '\u2028'
                || c == '\u2029'
                || Character.isSurrogate((char) c) && c <= 0xFFFF;
    }
}
