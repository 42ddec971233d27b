package io.akig.solvency.audit;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done, for the audit.
 *
 * @param action stable name such as {@code payment.recorded}
 * @param subjectKind what it was done to, such as {@code tenant}
 * @param subjectId which one
 * @param before values by their JSON names; null if there was nothing before
 * @param after the same afterwards; null if nothing is left, or nothing changed
 */
public record Deed(
        String action,
        String subjectKind,
        String subjectId,
        @Nullable Map<String, ? extends @Nullable Object> before,
        @Nullable Map<String, ? extends @Nullable Object> after) {

    /** Something that changed nothing, such as looking at it. */
    public static Deed of(String action, String subjectKind, String subjectId) {
        return new Deed(action, subjectKind, subjectId, null, null);
    }
}
