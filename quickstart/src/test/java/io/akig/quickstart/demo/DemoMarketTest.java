package io.akig.quickstart.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoMarketTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final DemoMarket market = DemoMarket.generate(7, TODAY);

    @TempDir
    Path folder;

    @Test
    void the_same_seed_and_day_give_the_same_files_to_the_byte() throws Exception {
        DemoFiles.write(market, folder.resolve("one"));
        DemoFiles.write(DemoMarket.generate(7, TODAY), folder.resolve("two"));
        for (String name : List.of("tenants.csv", "charges.csv", "payments.csv", "truth.csv")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
        assertThat(Files.list(folder.resolve("one"))).hasSize(4);
    }

    @Test
    void another_seed_gives_other_tenants_but_keeps_the_known_one() {
        DemoMarket other = DemoMarket.generate(8, TODAY);
        Set<String> both = ids(other);
        both.retainAll(ids(market));
        assertThat(both).containsExactly(DemoMarket.KNOWN_TENANT);
    }

    @Test
    void all_kinds_of_payers_live_in_all_three_agencies() {
        Map<Agency, Set<Behaviour>> kinds = market.tenants().stream()
                .collect(Collectors.groupingBy(
                        DemoTenant::agency, Collectors.mapping(DemoTenant::behaviour, Collectors.toSet())));
        assertThat(market.tenants()).hasSize(600);
        assertThat(kinds).hasSize(3).allSatisfy((agency, found) -> assertThat(found)
                .containsExactlyInAnyOrder(Behaviour.values()));
    }

    @Test
    void charges_span_24_months_and_end_with_one_that_is_not_due_yet() {
        Map<String, List<DemoCharge>> byTenant = market.charges().stream()
                .collect(Collectors.groupingBy(charge -> charge.tenant().id()));
        assertThat(byTenant).hasSize(600).allSatisfy((tenant, charges) -> {
            assertThat(charges.stream().filter(charge -> charge.due().isAfter(TODAY)))
                    .hasSize(1);
            assertThat(charges).hasSizeLessThanOrEqualTo(26);
        });
        assertThat(byTenant.get(DemoMarket.KNOWN_TENANT)).hasSizeGreaterThanOrEqualTo(24);
    }

    @Test
    void brand_new_tenants_have_at_most_one_rent_behind_them() {
        Map<DemoTenant, Long> past = market.charges().stream()
                .filter(charge -> charge.tenant().behaviour() == Behaviour.BRAND_NEW)
                .collect(Collectors.groupingBy(
                        DemoCharge::tenant,
                        Collectors.filtering(charge -> !charge.due().isAfter(TODAY), Collectors.counting())));
        assertThat(past).hasSizeGreaterThan(20);
        assertThat(past.values()).allMatch(count -> count <= 1);
    }

    @Test
    void most_rents_come_on_time_and_the_truth_about_them_is_calibrated() {
        List<DemoCharge> decided = decided();
        Map<String, LocalDate> settled = settled();
        double onTime =
                decided.stream().filter(charge -> onTime(charge, settled)).count() / (double) decided.size();
        double expected =
                decided.stream().mapToDouble(DemoCharge::probability).average().orElseThrow();
        assertThat(onTime).isBetween(0.65, 0.85);
        assertThat(expected).isBetween(onTime - 0.01, onTime + 0.01);
    }

    @Test
    void kinds_overlap_so_that_even_the_truth_does_not_tell_good_from_bad_for_sure() {
        Map<String, LocalDate> settled = settled();
        List<DemoCharge> ranked = new ArrayList<>(decided());
        ranked.sort(Comparator.comparingDouble(DemoCharge::probability));
        double pairs = 0;
        long late = 0;
        for (DemoCharge charge : ranked) {
            if (onTime(charge, settled)) {
                pairs += late;
            } else {
                late++;
            }
        }
        double auc = pairs / (late * (double) (ranked.size() - late));
        assertThat(auc).isBetween(0.80, 0.93);
    }

    @Test
    void nothing_is_paid_or_recorded_after_today_nor_twice_under_one_id() {
        assertThat(market.payments()).allSatisfy(payment -> {
            assertThat(payment.paidOn()).isBeforeOrEqualTo(TODAY);
            assertThat(payment.recordedOn()).isBetween(payment.paidOn(), TODAY);
            assertThat(payment.amount()).isPositive();
        });
        assertThat(market.payments().stream().map(DemoPayment::id)).doesNotHaveDuplicates();
        assertThat(market.charges().stream().map(DemoCharge::id)).doesNotHaveDuplicates();
    }

    private List<DemoCharge> decided() {
        return market.charges().stream()
                .filter(charge -> !Double.isNaN(charge.probability())
                        && charge.due().plusDays(Payer.GRACE_DAYS).isBefore(TODAY))
                .toList();
    }

    /** By charge, the day it was paid in full; payments without a charge settle the oldest first. */
    private Map<String, LocalDate> settled() {
        Map<String, LocalDate> settled = new HashMap<>();
        Map<DemoTenant, List<DemoPayment>> payments = market.payments().stream()
                .sorted(Comparator.comparing(DemoPayment::paidOn))
                .collect(Collectors.groupingBy(DemoPayment::tenant));
        Map<DemoTenant, List<DemoCharge>> charges =
                market.charges().stream().collect(Collectors.groupingBy(DemoCharge::tenant));
        payments.forEach((tenant, paid) -> {
            Map<String, Long> owed = new HashMap<>();
            charges.get(tenant).forEach(charge -> owed.put(charge.id(), charge.amount()));
            for (DemoPayment payment : paid) {
                long money = payment.amount();
                for (DemoCharge charge : charges.get(tenant)) {
                    boolean meant =
                            payment.chargeId().isEmpty() || payment.chargeId().equals(charge.id());
                    long used = meant ? Math.min(money, owed.get(charge.id())) : 0;
                    money -= used;
                    if (used > 0 && owed.merge(charge.id(), -used, Long::sum) == 0) {
                        settled.put(charge.id(), payment.paidOn());
                    }
                }
            }
        });
        return settled;
    }

    private static boolean onTime(DemoCharge charge, Map<String, LocalDate> settled) {
        LocalDate day = settled.get(charge.id());
        return day != null && !day.isAfter(charge.due().plusDays(Payer.GRACE_DAYS));
    }

    private static Set<String> ids(DemoMarket market) {
        return market.tenants().stream().map(DemoTenant::id).collect(Collectors.toCollection(HashSet::new));
    }
}
