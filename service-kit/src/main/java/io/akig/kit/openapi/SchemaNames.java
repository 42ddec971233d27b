package io.akig.kit.openapi;

/** The names of types in the document; clients generate theirs from them. */
final class SchemaNames {
    private SchemaNames() {}

    /**
     * A nested type is named after what it is part of: {@code SolvencyScore.Reason} is a {@code SolvencyScoreReason}, unless
     * its own name says so already.
     */
    static String of(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean alone = outer == null || plain(type).contains(plain(outer).replaceFirst("s$", ""));
        return alone ? plain(type) : of(outer) + plain(type);
    }

    private static String plain(Class<?> type) {
        return type.getSimpleName().replaceFirst("(?<=.)(Json|Controller)$", "");
    }
}
