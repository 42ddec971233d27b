package io.akig.solvency.ledger.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** A CSV file read record by record: UTF-8 with or without byte order mark, comma or semicolon, any line ends. */
final class CsvFile implements Closeable {
    /** In characters. A quote that is never closed swallows what follows, and must not swallow the memory. */
    private static final int LONGEST_FIELD = 1 << 20;

    private final Utf8Reader text;
    private final char separator;
    private final CsvLineHandler handler = new CsvLineHandler();
    private final CloseableIterator<CsvLine> lines;

    /**
     * Closes the stream when it is closed itself.
     *
     * @throws BadValue if this is no UTF-8 text at all
     */
    CsvFile(InputStream bytes) throws IOException, BadValue {
        BufferedInputStream in = new BufferedInputStream(bytes, 1 << 16);
        Preamble preamble = Preamble.read(in);
        separator = preamble.separator();
        text = new Utf8Reader(in, preamble.mark());
        lines = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .build(handler, text)
                .iterator();
    }

    char separator() {
        return separator;
    }

    Utf8Reader text() {
        return text;
    }

    /** Line of the record that was read, or was being read, last. */
    long line() {
        return handler.line();
    }

    /**
     * The next record that is not blank; null at the end.
     *
     * @throws BadValue if its quotes make no sense; then the rest of the file cannot be read
     */
    @Nullable
    CsvLine next() throws IOException, BadValue {
        try {
            while (lines.hasNext()) {
                CsvLine line = lines.next();
                if (!line.isBlank()) {
                    return line;
                }
            }
            return null;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            throw new BadValue(
                    Fault.BROKEN_QUOTES,
                    "a quoted value must end with a quote, and a quote within it be doubled;"
                            + " the lines from here on were not read");
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
