package io.akig.kit.openapi;

/** Where the document and its page are. */
public final class DocumentPaths {
    private static final String[] PREFIXES = {"/v3/api-docs", "/docs", "/webjars/", "/swagger-ui"};

    private DocumentPaths() {}

    /** Whether it is about the document: anybody may read it. */
    public static boolean hold(String path) {
        for (String prefix : PREFIXES) {
            if (path.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }
}
