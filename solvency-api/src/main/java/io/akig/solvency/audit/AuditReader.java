package io.akig.solvency.audit;

import io.akig.kit.database.Database;
import io.akig.solvency.audit.AuditPage.Entry;
import io.r2dbc.spi.Row;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringJoiner;
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

    private final Database database;

    AuditReader(Database database) {
        this.database = database;
    }

    Mono<AuditPage> page(String agency, AuditQuestion question, long before, int limit) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        conditions.put("agency_id =", agency);
        conditions.put("sequence <", before);
        conditions.putAll(question.conditions());
        return database.query(
                        sql(conditions.keySet()),
                        statement -> {
                            int at = 0;
                            for (Object value : conditions.values()) {
                                statement.bind(at++, value);
                            }
                            // One more than asked for tells whether there is a next page.
                            statement.bind(at, limit + 1);
                        },
                        AuditReader::entry)
                .collectList()
                .map(entries -> page(entries, limit));
    }

    private static String sql(Set<String> conditions) {
        StringJoiner where = new StringJoiner(" and ", COLUMNS + "where ", "");
        int number = 1;
        for (String condition : conditions) {
            where.add(condition + " $" + number++);
        }
        return where + " order by sequence desc limit $" + number;
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
