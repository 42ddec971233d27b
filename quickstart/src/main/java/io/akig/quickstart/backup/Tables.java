package io.akig.quickstart.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tables that hold data, as the database itself describes them. */
final class Tables {
    /** The schema's own history, and locks that mean nothing later. */
    private static final Set<String> LEFT_OUT = Set.of("schema_history", "schema_history_timescale", "shedlock");

    private static final String NAMES =
            """
            select relname from pg_class where relnamespace = current_schema()::regnamespace and relkind in ('r', 'p')
              and not relispartition order by relname
            """;

    private static final String REFERENCES =
            """
            select child.relname, parent.relname from pg_constraint
              join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
            where contype = 'f' and conrelid <> confrelid and connamespace = current_schema()::regnamespace
            """;

    private static final String COLUMNS =
            """
            select quote_ident(attname) from pg_attribute
            where attrelid = (quote_ident(current_schema()) || '.' || quote_ident(?))::regclass and attnum > 0
              and not attisdropped and attgenerated = '' order by attnum
            """;

    private Tables() {}

    /** Those referred to come before those that refer to them. */
    static List<String> inOrder(Connection connection) throws SQLException {
        Map<String, Set<String>> waiting = new TreeMap<>();
        for (List<String> row : rows(connection, NAMES)) {
            if (!LEFT_OUT.contains(row.get(0))) {
                waiting.put(row.get(0), new TreeSet<>());
            }
        }
        for (List<String> row : rows(connection, REFERENCES)) {
            if (waiting.containsKey(row.get(0)) && waiting.containsKey(row.get(1))) {
                waiting.get(row.get(0)).add(row.get(1));
            }
        }
        List<String> order = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> free = waiting.entrySet().stream()
                    .filter(table -> order.containsAll(table.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            if (free.isEmpty()) {
                throw new IllegalStateException("tables that refer to each other: " + waiting.keySet());
            }
            order.addAll(free);
            free.forEach(waiting::remove);
        }
        return order;
    }

    /** Of those that can be written, quoted, with commas between. */
    static String columns(Connection connection, String table) throws SQLException {
        return String.join(
                ", ",
                rows(connection, COLUMNS, table).stream().map(row -> row.get(0)).toList());
    }

    static List<List<String>> rows(Connection connection, String sql, String... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                List<List<String>> all = new ArrayList<>();
                int width = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= width; i++) {
                        row.add(String.valueOf(rows.getString(i)));
                    }
                    all.add(row);
                }
                return all;
            }
        }
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
