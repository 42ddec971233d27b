package io.akig.scoring.simulation;

import io.akig.scoring.score.Inputs;
import io.akig.scoring.simulation.Supposition.Charge;
import io.akig.scoring.simulation.Supposition.Payment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads the body of a simulation; what is wrong is named by its place, such as {@code payments[0].amount}. */
final class SuppositionReader {
    static final int MOST_EVENTS = 10_000;
    /** No rent comes near it, and ten thousand of them still add up. */
    private static final long LARGEST_MINOR = 10_000_000_000_000L;

    private static final Set<String> KEYS = Set.of("payments", "charges", "as_of", "pay_on");
    private static final Set<String> PAYMENT_KEYS = Set.of("paid_on", "amount", "charge_id");
    private static final Set<String> CHARGE_KEYS = Set.of("due_date", "amount", "charge_id");
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Inputs inputs = new Inputs();

    private SuppositionReader() {}

    /** @throws io.akig.kit.problem.ProblemException 400 if it is no such body */
    static Supposition read(byte[] body) {
        return new SuppositionReader().read(Inputs.json(body));
    }

    private Supposition read(JsonNode body) {
        if (!body.isObject()) {
            inputs.refuse("body", "must be a JSON object");
            inputs.check();
        }
        inputs.onlyKnown(body, KEYS, "");
        inputs.check();
        int events = body.path("payments").size() + body.path("charges").size();
        if (events > MOST_EVENTS) {
            inputs.refuse(
                    body.path("payments").isEmpty() ? "charges" : "payments",
                    "payments and charges together must be at most " + MOST_EVENTS + ", but are " + events);
            inputs.check();
        }
        List<Payment> payments = new ArrayList<>();
        for (JsonNode event : array(body, "payments", PAYMENT_KEYS)) {
            String at = "payments[" + payments.size() + "]";
            payments.add(new Payment(day(event, "paid_on", at), amount(event, at), chargeId(event, at)));
        }
        List<Charge> charges = new ArrayList<>();
        for (JsonNode event : array(body, "charges", CHARGE_KEYS)) {
            String at = "charges[" + charges.size() + "]";
            charges.add(new Charge(day(event, "due_date", at), amount(event, at), chargeId(event, at)));
        }
        Supposition read = new Supposition(
                payments,
                charges,
                inputs.date("as_of", Inputs.text(body, "as_of")),
                inputs.date("pay_on", Inputs.text(body, "pay_on")));
        inputs.check();
        return read;
    }

    private Iterable<JsonNode> array(JsonNode body, String name, Set<String> keys) {
        JsonNode array = body.path(name);
        if (array.isMissingNode() || array.isNull()) {
            return List.of();
        }
        if (!array.isArray()) {
            inputs.refuse(name, "must be an array");
            return List.of();
        }
        int at = 0;
        for (JsonNode event : array) {
            if (!event.isObject()) {
                inputs.refuse(name + "[" + at + "]", "must be a JSON object");
                inputs.check();
            }
            inputs.onlyKnown(event, keys, name + "[" + at++ + "].");
            inputs.check();
        }
        return array;
    }

    private LocalDate day(JsonNode event, String key, String at) {
        String field = at + "." + key;
        String text = Inputs.text(event, key);
        if (text == null) {
            inputs.refuse(field, "is missing");
        }
        LocalDate day = inputs.date(field, text);
        inputs.check();
        return day == null ? NO_DATE : day;
    }

    private long amount(JsonNode event, String at) {
        JsonNode value = event.path("amount");
        // Through the double first: a number with a million digits must not be unfolded.
        double size = value.isNumber() ? Double.parseDouble(value.asString()) : Double.NaN;
        boolean possible = size > 0 && size <= LARGEST_MINOR / 100.0;
        BigDecimal minor = possible ? new BigDecimal(value.asString()).movePointRight(2) : BigDecimal.ZERO;
        if (!possible || minor.stripTrailingZeros().scale() > 0) {
            inputs.refuse(
                    at + ".amount",
                    "must be a number above 0, at most " + LARGEST_MINOR / 100 + ", with at most 2 decimals");
            inputs.check();
        }
        return minor.longValueExact();
    }

    private @Nullable String chargeId(JsonNode event, String at) {
        String id = Inputs.text(event, "charge_id");
        boolean printable =
                id == null || (!id.isBlank() && id.length() <= 100 && id.chars().noneMatch(Character::isISOControl));
        if (!printable) {
            inputs.refuse(at + ".charge_id", "must be 1 to 100 printable characters");
            inputs.check();
        }
        return id;
    }
}
