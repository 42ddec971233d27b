package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import io.akig.solvency.audit.AuditPage.Entry;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the trail backwards. */
final class AuditReader {
    private static final String COLUMNS =
            """
            select sequence, at, actor_id, actor_name, action, subject_kind, subject_id, details::text as details, request_id
            from audit_entries
            """;

    private static final String ALL =
            COLUMNS + "where agency_id = $1 and sequence < $2 order by sequence desc limit $3";

    private static final String OF_SUBJECT = COLUMNS
            + """
            where agency_id = $1 and sequence < $2 and subject_kind = $4 and subject_id = $5
            order by sequence desc limit $3
            """;

    private final Database database;

    AuditReader(Database database) {
        this.database = database;
    }

    Mono<AuditPage> page(String agency, @Nullable String subject, long before, int limit) {
        return database.query(
                        subject == null ? ALL : OF_SUBJECT,
                        statement -> {
                            // One more than asked for tells whether there is a next page.
                            statement.bind(0, agency).bind(1, before).bind(2, limit + 1);
                            if (subject != null) {
                                int colon = subject.indexOf(':');
                                statement.bind(3, subject.substring(0, colon)).bind(4, subject.substring(colon + 1));
                            }
                        },
                        AuditReader::entry)
                .collectList()
                .map(entries -> page(entries, limit));
    }

    private static AuditPage page(List<Entry> entries, int limit) {
        return entries.size() <= limit
                ? new AuditPage(entries, null)
                : new AuditPage(
                        entries.subList(0, limit), entries.get(limit - 1).sequence());
    }

    private static Entry entry(Row row) {
        String details = row.get("details", String.class);
        JsonNode read = details == null ? null : JsonMapper.shared().readTree(details);
        return new Entry(
                Objects.requireNonNull(row.get("sequence", Long.class)),
                Objects.requireNonNull(row.get("at", Instant.class)),
                text(row, "actor_id"),
                text(row, "actor_name"),
                text(row, "action"),
                text(row, "subject_kind"),
                text(row, "subject_id"),
                read,
                text(row, "request_id"));
    }

    private static String text(Row row, String column) {
        return Objects.requireNonNull(row.get(column, String.class));
    }
}
