package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvFileTest {

    @Test
    void a_record_knows_the_physical_line_it_starts_on() throws Exception {
        assertThat(lines("id,name\r\n1,\"two\r\nlines\"\r\n\r\n;;\n2,b"))
                .containsExactly(
                        new CsvLine(1, List.of("id", "name")),
                        new CsvLine(2, List.of("1", "two\r\nlines")),
                        new CsvLine(5, List.of(";;")),
                        new CsvLine(6, List.of("2", "b")));
    }

    @Test
    void lines_may_end_as_they_do_on_any_system() throws Exception {
        assertThat(lines("a\rb\r\nc\nd")).extracting(CsvLine::number).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void a_line_of_separators_alone_is_blank() throws Exception {
        assertThat(lines("a;b\n;\n ; \n1;2\n")).extracting(CsvLine::number).containsExactly(1L, 4L);
    }

    @Test
    void the_header_decides_between_comma_and_semicolon() throws Exception {
        assertThat(lines("a;b\n1,5;2")).last().isEqualTo(new CsvLine(2, List.of("1,5", "2")));
        assertThat(lines("a,b\n1;5,2")).last().isEqualTo(new CsvLine(2, List.of("1;5", "2")));
        assertThat(lines("\n\"a;;;\",b\n1,2")).last().isEqualTo(new CsvLine(3, List.of("1", "2")));
    }

    @Test
    void a_byte_order_mark_is_not_part_of_the_first_name() throws Exception {
        assertThat(lines("\uFEFFa,b\n")).containsExactly(new CsvLine(1, List.of("a", "b")));
    }

    @Test
    void quotes_hold_separators_and_quotes() throws Exception {
        assertThat(lines("a,b\n\"x,\"\"y\"\"\",2")).last().isEqualTo(new CsvLine(2, List.of("x,\"y\"", "2")));
    }

    @Test
    void text_behind_a_closing_quote_ends_the_reading_at_its_line() throws Exception {
        CsvFile file = open(bytes("a,b\n1,2\n\"x\"y,2\n"));
        var first = file.next();
        var second = file.next();

        assertThat(List.of(first.number(), second.number())).containsExactly(1L, 2L);
        assertThat(catchThrowableOfType(BadValue.class, file::next).fault()).isEqualTo(Fault.BROKEN_QUOTES);
        assertThat(file.line()).isEqualTo(3);
    }

    @Test
    void an_open_quote_does_not_swallow_the_memory() throws Exception {
        CsvFile file = open(bytes("a,b\n\"1,2\n" + "x,y\n".repeat(1_000_000)));
        var header = file.next();

        assertThat(header.number()).isEqualTo(1);
        assertThat(catchThrowableOfType(BadValue.class, file::next).fault()).isEqualTo(Fault.BROKEN_QUOTES);
        assertThat(file.line()).isEqualTo(2);
    }

    @Test
    void utf_16_is_recognised() {
        byte[] content = "\uFEFFtenant_id\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(catchThrowableOfType(BadValue.class, () -> open(content)).reason())
                .isEqualTo("the file is UTF-16; save it as UTF-8");
    }

    @Test
    void every_wrong_byte_is_found_at_its_offset_however_the_bytes_arrive() throws IOException {
        String text = "é".repeat(70_000) + "𝄞";
        byte[] good = text.getBytes(StandardCharsets.UTF_8);
        byte[] content = new byte[good.length + 2];
        System.arraycopy(good, 0, content, 0, good.length);
        content[good.length] = (byte) 0xE9;
        content[good.length + 1] = 'x';
        for (int piece : new int[] {1, 3, 65_536, 1_000_000}) {
            Utf8Reader reader = new Utf8Reader(trickle(content, piece), 0);

            assertThat(all(reader)).isEqualTo(text + Utf8Reader.MALFORMED + "x");
            assertThat(reader.nextMalformed()).isEqualTo(new Utf8Reader.Malformed(good.length, 0xE9));
            assertThat(reader.hasMalformed()).isFalse();
        }
    }

    @Test
    void a_character_cut_off_by_the_end_of_the_file_is_wrong() throws IOException {
        Utf8Reader reader = new Utf8Reader(new ByteArrayInputStream(new byte[] {'a', (byte) 0xC3}), 3);

        assertThat(all(reader)).isEqualTo("a" + Utf8Reader.MALFORMED);
        assertThat(reader.nextMalformed()).isEqualTo(new Utf8Reader.Malformed(4, 0xC3));
    }

    private static List<CsvLine> lines(String text) throws IOException, BadValue {
        List<CsvLine> lines = new ArrayList<>();
        try (CsvFile file = open(bytes(text))) {
            for (CsvLine line = file.next(); line != null; line = file.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static CsvFile open(byte[] content) throws IOException, BadValue {
        return new CsvFile(new ByteArrayInputStream(content));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String all(Utf8Reader reader) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            text.append((char) c);
        }
        return text.toString();
    }

    private static InputStream trickle(byte[] content, int piece) {
        return new ByteArrayInputStream(content) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
    }
}
