package io.akig.solvency.tenants;

import io.akig.kit.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where in a list a page ends. What a caller brings back is checked like any other input; it names a place, not a right, so it
 * needs no signature.
 *
 * @param value of the column the list is ordered by, as the database writes it; null among those of whom it is not known
 */
record Place(@Nullable String value, String tenantId) {
    private static final Pattern TENANT_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:@-]{0,49}");
    private static final int LONGEST = 4_000;
    private static final char KNOWN = '=';
    private static final char UNKNOWN = '?';

    /** Opaque; fits one order only. */
    String cursor(TenantFilter filter) {
        String text = filter.sort() + '\n' + tenantId + '\n' + (value == null ? UNKNOWN : KNOWN + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws ProblemException 400 for what no page gave, or one of another order */
    static Place of(String cursor, TenantFilter filter) {
        try {
            String[] parts = text(cursor).split("\n", 3);
            boolean known = parts[2].charAt(0) == KNOWN;
            if (parts[0].equals(filter.sort())
                    && TENANT_ID.matcher(parts[1]).matches()
                    && (known || parts[2].length() == 1 && parts[2].charAt(0) == UNKNOWN)
                    && parts[2].indexOf('\0') < 0) {
                String value = known ? parts[2].substring(1) : null;
                if (value != null) {
                    Object unused = filter.order().bound(value);
                }
                return new Place(value, parts[1]);
            }
        } catch (RuntimeException malformed) {
            // Said below, in the same words whatever is wrong with it.
        }
        throw ProblemException.invalid("after", "must be what the page before named as next, for the same sort");
    }

    private static String text(String cursor) {
        if (cursor.length() > LONGEST) {
            throw new IllegalArgumentException("too long");
        }
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }
}
