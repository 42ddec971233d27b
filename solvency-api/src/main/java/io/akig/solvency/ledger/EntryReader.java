package io.akig.solvency.ledger;

import io.akig.kit.input.JsonFields;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The bodies of the calls that write one row. */
final class EntryReader {
    private static final int LONGEST_TENANT_ID = 50;
    private static final int LONGEST_ID = 100;
    private static final int LONGEST_METHOD = 50;
    private static final Set<String> CHARGE = Set.of("tenant_id", "charge_id", "due_date", "amount", "currency");
    private static final Set<String> PAYMENT =
            Set.of("tenant_id", "payment_id", "paid_on", "amount", "currency", "charge_id", "method");

    private EntryReader() {}

    /** @throws io.akig.kit.problem.ProblemException 400 with every field that is wrong */
    static Wanted read(EntryKind kind, JsonNode body, boolean tenantRequired) {
        boolean payment = kind == EntryKind.PAYMENT;
        JsonFields fields = JsonFields.of(body, payment ? PAYMENT : CHARGE);
        String tenant = tenantRequired
                ? fields.requiredLine("tenant_id", LONGEST_TENANT_ID)
                : fields.line("tenant_id", LONGEST_TENANT_ID);
        String id = fields.line(kind.idKey(), LONGEST_ID);
        LocalDate day = fields.requiredDay(kind.dayKey());
        Long amount = fields.requiredAmountMinor("amount");
        String currency = fields.line("currency", 3);
        String charge = payment ? fields.line("charge_id", LONGEST_ID) : null;
        String method = payment ? fields.line("method", LONGEST_METHOD) : null;
        fields.check();
        Entry entry = new Entry(
                kind, tenant, id, Objects.requireNonNull(day), Objects.requireNonNull(amount), charge, method);
        return new Wanted(entry, currency);
    }

    /**
     * @param currency what the caller takes the amounts for; null if nothing is said
     */
    record Wanted(Entry entry, @Nullable String currency) {}
}
