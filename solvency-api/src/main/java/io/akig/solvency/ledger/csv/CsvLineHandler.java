package io.akig.solvency.ledger.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;

/** Gathers the fields of a record; unlike the parser's own handler it still knows the line when the quotes are broken. */
final class CsvLineHandler extends AbstractBaseCsvCallbackHandler<CsvLine> {
    private long line = 1;
    private List<String> fields = new ArrayList<>();

    long line() {
        return line;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = startingLineNumber;
        fields = new ArrayList<>(fields.size());
    }

    @Override
    protected void handleField(int index, char[] characters, int offset, int length, boolean quoted) {
        fields.add(length == 0 ? "" : new String(characters, offset, length));
    }

    @Override
    protected CsvLine buildRecord() {
        return new CsvLine(line, fields);
    }
}
