package io.akig.kit.schema;

/** The schema could not be brought up to date; the message says why and, where it is known, the way out. */
public final class SchemaNotMigrated extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SchemaNotMigrated(String message, Throwable cause) {
        super(message, cause);
    }
}
