package io.akig.core.ledger;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Crowded little ledgers: few ids, so that rows correct each other; few days, so that they fall together; amounts of the
 * same size, so that payments complete, overpay and fall short; voids, unknown names, backdated rows.
 */
public class GeneratedLedgers extends DomainContextBase {
    public static final int LAST_DAY = 130;

    /** Rows with revisions 1, 2, 3 … in the order of the list. */
    public record Rows(List<Row> list) {
        public Ledger ledger() {
            return Row.ledger(list);
        }

        public long nextRevision() {
            return list.size() + 1L;
        }
    }

    @Provide
    Arbitrary<Rows> rows() {
        return row().list().ofMaxSize(40).map(GeneratedLedgers::numbered);
    }

    @Provide
    Arbitrary<Row> row() {
        return Arbitraries.oneOf(charge(), payment(), payment());
    }

    @Provide
    Arbitrary<Viewpoint> viewpoint() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LAST_DAY),
                        Arbitraries.longs().between(0, LAST_DAY),
                        Arbitraries.oneOf(
                                Arbitraries.just(Long.MAX_VALUE),
                                Arbitraries.longs().between(0, 40)))
                .as(Viewpoint::new);
    }

    private static Rows numbered(List<Row> rows) {
        List<Row> numbered = new ArrayList<>();
        for (Row row : rows) {
            numbered.add(row.withRevision(numbered.size() + 1L));
        }
        return new Rows(List.copyOf(numbered));
    }

    private static Arbitrary<Row> charge() {
        return Combinators.combine(ids("c", 9), days(), amounts(), days())
                .as((id, due, amount, known) -> new Row(true, id, due, amount, null, known, 0));
    }

    private static Arbitrary<Row> payment() {
        return Combinators.combine(ids("p", 15), days(), amounts(), ids("c", 12).injectNull(0.5), days())
                .as((id, paidOn, amount, names, known) -> new Row(false, id, paidOn, amount, names, known, 0));
    }

    private static Arbitrary<String> ids(String prefix, int most) {
        return Arbitraries.integers().between(1, most).map(n -> prefix + n);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.oneOf(Arbitraries.integers().between(0, LAST_DAY), Arbitraries.of(0, 30, 60, 61, 90));
    }

    private static Arbitrary<Long> amounts() {
        return Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0L)),
                Tuple.of(6, Arbitraries.of(50L, 100L, 200L)),
                Tuple.of(4, Arbitraries.longs().between(1, 400)));
    }
}
