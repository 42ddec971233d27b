package io.akig.solvency.ledger.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

class RoundTripTest {
    private static final DateTimeFormatter FRENCH = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final ImportWorld WORLD = new ImportWorld();

    @AfterContainer
    static void close() {
        WORLD.close();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void any_valid_ledger_comes_back_as_it_went_in_and_changes_nothing_the_second_time(
            @ForAll("ledgers") List<Entry> ledger, @ForAll("dialects") Dialect dialect) {
        List<String> tenants = ledger.stream().map(Entry::tenant).distinct().toList();
        WORLD.emptied()
                .file(
                        LedgerFile.TENANTS,
                        dialect.file(
                                "tenant_id,full_name",
                                tenants.stream()
                                        .map(tenant ->
                                                List.of(tenant, ledger.get(0).words()))))
                .file(
                        LedgerFile.CHARGES,
                        dialect.file(
                                "tenant_id,charge_id,due_date,amount",
                                number(ledger).map(i -> charge(dialect, i, ledger.get(i)))))
                .file(
                        LedgerFile.PAYMENTS,
                        dialect.file(
                                "tenant_id,payment_id,paid_on,amount,charge_id,method",
                                number(ledger).map(i -> payment(dialect, i, ledger.get(i)))));

        assertThat(WORLD.run().badLines()).isEmpty();

        List<String> stored = WORLD.everything();
        assertThat(WORLD.texts("select full_name from tenants"))
                .containsOnly(Texts.trim(ledger.get(0).words()));
        assertThat(WORLD.texts("select concat_ws('|', tenant_id, charge_id, due_date, amount_minor) from rent_charges"))
                .containsExactlyInAnyOrderElementsOf(
                        number(ledger).map(i -> stored(ledger.get(i), "C " + i)).toList());
        assertThat(WORLD.texts(
                        "select concat_ws('|', tenant_id, charge_id, paid_on, amount_minor, method) from payments"))
                .containsExactlyInAnyOrderElementsOf(number(ledger)
                        .map(i -> stored(ledger.get(i), "C " + i) + "|"
                                + Texts.trim(ledger.get(i).words()))
                        .toList());
        assertThat(WORLD.run().files()).allMatch(counts -> counts.unchanged() == counts.rows());
        assertThat(WORLD.everything()).isEqualTo(stored);
    }

    private static String stored(Entry entry, String charge) {
        return String.join("|", entry.tenant(), charge, entry.day().toString(), Long.toString(entry.minor()));
    }

    private static List<String> charge(Dialect dialect, int i, Entry entry) {
        return List.of(entry.tenant(), "C " + i, dialect.day(entry.day()), dialect.amount(entry.minor()));
    }

    private static List<String> payment(Dialect dialect, int i, Entry entry) {
        return List.of(
                entry.tenant(),
                "P;" + i,
                dialect.day(entry.day()),
                dialect.amount(entry.minor()),
                "C " + i,
                entry.words());
    }

    private static Stream<Integer> number(List<Entry> ledger) {
        return Stream.iterate(0, i -> i + 1).limit(ledger.size());
    }

    @Provide
    Arbitrary<List<Entry>> ledgers() {
        Arbitrary<String> tenants = Arbitraries.strings()
                .withCharRange('a', 'c')
                .withChars("._:@-9")
                .ofMaxLength(2)
                .map(rest -> "T" + rest);
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 20_000).map(day -> LocalDate.of(1950, 1, 1)
                .plusDays(day));
        Arbitrary<Long> amounts = Arbitraries.longs().between(1, 999_999_999_999_999L);
        Arbitrary<String> words = Arbitraries.strings()
                .withChars("ab \",;\\N\n\t'é\u00A0日")
                .withChars(Character.toChars(0x1F3E0))
                .ofMinLength(1)
                .ofMaxLength(8)
                .map(text -> "x" + text.replace("\uD83C", "").replace("\uDFE0", "🏠"));
        return Combinators.combine(tenants, days, amounts, words)
                .as(Entry::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(30);
    }

    @Provide
    Arbitrary<Dialect> dialects() {
        return Combinators.combine(
                        Arbitraries.of(',', ';'),
                        Arbitraries.of("\n", "\r\n"),
                        Arbitraries.of("", "\uFEFF"),
                        Arbitraries.of(true, false))
                .as(Dialect::new);
    }

    record Entry(String tenant, LocalDate day, long minor, String words) {}

    /** How a program may write CSV. */
    record Dialect(char separator, String lineEnd, String mark, boolean french) {
        byte[] file(String header, Stream<List<String>> rows) {
            String lines = Stream.concat(Stream.of(List.of(header.split(","))), rows)
                    .map(cells ->
                            cells.stream().map(this::quoted).collect(Collectors.joining(String.valueOf(separator))))
                    .collect(Collectors.joining(lineEnd));
            return ImportWorld.bytes(lineEnd, mark + lines);
        }

        String day(LocalDate day) {
            return french ? day.format(FRENCH) : day.toString();
        }

        String amount(long minor) {
            String plain = BigDecimal.valueOf(minor, 2).toPlainString();
            return french && separator == ';' ? plain.replace('.', ',') : plain;
        }

        private String quoted(String cell) {
            boolean plain = cell.chars().noneMatch(c -> c == separator || c == '"' || c == '\n');
            return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
        }
    }
}
