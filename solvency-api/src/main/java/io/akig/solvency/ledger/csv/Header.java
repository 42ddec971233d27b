package io.akig.solvency.ledger.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The columns of one file, found by name in any order, whatever their case. */
final class Header {
    private final LedgerFile file;
    private final List<String> names;
    private final Map<String, Integer> positions = new HashMap<>();

    private Header(LedgerFile file, List<String> names) {
        this.file = file;
        this.names = names;
        for (int i = 0; i < names.size(); i++) {
            positions.putIfAbsent(names.get(i), i);
        }
    }

    /** The header in the first record; null if it is wrong, and what is wrong with it goes to {@code bad}. */
    static @Nullable Header read(LedgerFile file, CsvLine line, Utf8Reader text, BadLines bad) {
        List<String> names = line.fields().stream()
                .map(name -> Texts.trim(name).toLowerCase(Locale.ROOT))
                .toList();
        Header header = new Header(file, names);
        List<BadLine> faults = header.faults(line.number());
        for (String name : names) {
            if (text.hasMalformed() && name.indexOf(Utf8Reader.MALFORMED) >= 0) {
                BadValue why = Encoding.fault(text, name);
                faults.add(new BadLine(file, line.number(), null, name, why.fault(), why.reason()));
            }
        }
        faults.forEach(bad::add);
        return faults.isEmpty() ? header : null;
    }

    boolean has(String column) {
        return positions.containsKey(column);
    }

    int position(String column) {
        return positions.getOrDefault(column, -1);
    }

    int width() {
        return names.size();
    }

    String name(int position) {
        return names.get(position);
    }

    /** Columns that the contract does not know, for a person to read; empty if there are none. */
    String ignored() {
        return shown(names.stream().filter(name -> !file.knows(name)).toList());
    }

    private static String shown(List<String> columns) {
        return Texts.shown(String.join(", ", columns), 300);
    }

    private List<BadLine> faults(long line) {
        List<BadLine> faults = new ArrayList<>();
        for (String column : file.required()) {
            if (!has(column)) {
                String reason = "the column is missing; the header has " + shown(names);
                faults.add(new BadLine(file, line, column, null, Fault.MISSING_COLUMN, reason));
            }
        }
        for (int i = 0; i < names.size(); i++) {
            // Two columns without a name are just as ignored as one.
            if (file.knows(names.get(i)) && position(names.get(i)) != i) {
                faults.add(new BadLine(
                        file, line, names.get(i), null, Fault.REPEATED_COLUMN, "the header has this column twice"));
            }
        }
        return faults;
    }
}
