package io.akig.quickstart.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a file holds: its first line says which schema, each further one a table, its rows and the SHA-256 of its data.
 *
 * @param schema the newest migration of the database it was made from
 */
record Contents(String schema, List<Table> tables) {
    /** The entry of the file that holds this. */
    static final String ENTRY = "akig-backup.txt";

    private static final String FIRST = "akig backup 1, schema ";

    Contents {
        tables = List.copyOf(tables);
    }

    /**
     * @param rows that it had
     * @param sha256 of the entry {@link #entry()}, in hexadecimal
     */
    record Table(String name, long rows, String sha256) {
        String entry() {
            return entry(name);
        }

        static String entry(String name) {
            return "tables/" + name + ".copy";
        }
    }

    String text() {
        StringBuilder text = new StringBuilder(FIRST).append(schema).append('\n');
        tables.forEach(table ->
                text.append(String.format(Locale.ROOT, "%s %d %s\n", table.name(), table.rows(), table.sha256())));
        return text.toString();
    }

    /** @throws IllegalArgumentException if it is none, or of a version that is not known */
    static Contents parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.get(0).startsWith(FIRST)) {
            throw new IllegalArgumentException("its " + ENTRY + " does not begin with '" + FIRST + "'");
        }
        List<Table> tables = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] parts = line.split(" ", -1);
            if (parts.length != 3 || !parts[1].matches("\\d{1,18}") || !parts[2].matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("its " + ENTRY + " has a line that is no table: " + line);
            }
            tables.add(new Table(parts[0], Long.parseLong(parts[1]), parts[2]));
        }
        return new Contents(lines.get(0).substring(FIRST.length()), tables);
    }

    long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }
}
