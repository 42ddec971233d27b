package io.akig.solvency.ledger.csv;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of one line by column, each understood or reported; a cell that is empty, absent or bad reads as null. */
final class Cells {
    private final LedgerFile file;
    private final Header header;
    private final char separator;
    private final BadLines bad;
    private final CsvLine line;
    private final boolean aligned;
    private Set<String> undecodable = Set.of();
    private boolean right = true;

    Cells(LedgerFile file, Header header, char separator, BadLines bad, CsvLine line) {
        this.file = file;
        this.header = header;
        this.separator = separator;
        this.bad = bad;
        this.line = line;
        this.aligned = line.fields().size() == header.width();
    }

    long line() {
        return line.number();
    }

    /** Nothing read so far was bad; null if there are more or fewer cells than columns, so each may be in the wrong one. */
    @Nullable
    Boolean right() {
        return aligned ? Boolean.valueOf(right) : null;
    }

    /** What is wrong with the line as a whole: bytes that are no text, cells without a column, columns without a cell. */
    void check(Utf8Reader text) {
        checkEncoding(text);
        checkWidth();
    }

    private void checkEncoding(Utf8Reader text) {
        for (int i = 0; text.hasMalformed() && i < line.fields().size(); i++) {
            String cell = line.fields().get(i);
            if (cell.indexOf(Utf8Reader.MALFORMED) >= 0) {
                String column = i < header.width() ? header.name(i) : null;
                if (column != null) {
                    undecodable = new HashSet<>(undecodable);
                    undecodable.add(column);
                }
                add(column, cell, Encoding.fault(text, cell));
            }
        }
    }

    private void checkWidth() {
        if (aligned) {
            return;
        }
        int width = line.fields().size();
        boolean openQuote =
                width < header.width() && line.fields().get(width - 1).indexOf('\n') >= 0;
        String reason = "the line has " + width + (width == 1 ? " field" : " fields") + ", the header " + header.width()
                + (openQuote ? "; is a quote left open?" : "");
        add(null, null, new BadValue(Fault.WRONG_FIELD_COUNT, reason));
    }

    @Nullable
    String tenantId() {
        return required("tenant_id", Texts::tenantId);
    }

    @Nullable
    String id(String column) {
        return required(column, text -> Texts.line(text, 100));
    }

    @Nullable
    String optionalId(String column, int longest) {
        return optional(column, text -> Texts.line(text, longest));
    }

    @Nullable
    String words(String column, int longest) {
        return optional(column, text -> Texts.words(text, longest));
    }

    @Nullable
    LocalDate date(String column) {
        return required(column, Dates::day);
    }

    @Nullable
    LocalDate optionalDate(String column) {
        return optional(column, Dates::day);
    }

    @Nullable
    Long amount(String column) {
        return required(column, text -> Amounts.minor(text, separator));
    }

    @Nullable
    Long optionalAmount(String column) {
        return optional(column, text -> Amounts.minor(text, separator));
    }

    @Nullable
    Integer dueDay() {
        return optional("due_day", Texts::dueDay);
    }

    RecordedAt recordedAt() {
        RecordedAt given = optional("recorded_at", RecordedAt::parse);
        return given == null ? RecordedAt.NOT_GIVEN : given;
    }

    private <T> @Nullable T required(String column, Parser<T> parser) {
        if (cell(column).isEmpty()) {
            report(column, null, new BadValue(Fault.MISSING_VALUE, "a value is required"));
            return null;
        }
        return optional(column, parser);
    }

    private <T> @Nullable T optional(String column, Parser<T> parser) {
        String cell = cell(column);
        if (cell.isEmpty() || undecodable.contains(column)) {
            return null;
        }
        try {
            return parser.parse(cell);
        } catch (BadValue e) {
            report(column, cell, e);
            return null;
        }
    }

    private String cell(String column) {
        int position = header.position(column);
        return position < 0 || position >= line.fields().size()
                ? ""
                : Texts.trim(line.fields().get(position));
    }

    private void report(String column, @Nullable String value, BadValue why) {
        if (aligned) {
            add(column, value, why);
        }
    }

    private void add(@Nullable String column, @Nullable String value, BadValue why) {
        right = false;
        bad.add(new BadLine(file, line.number(), column, value, why.fault(), why.reason()));
    }

    private interface Parser<T> {
        T parse(String text) throws BadValue;
    }
}
