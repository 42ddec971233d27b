package io.akig.quickstart.model;

import io.akig.core.model.ModelCard;
import io.akig.scoring.registry.ModelEvent;
import io.akig.scoring.registry.ModelRole;
import io.akig.scoring.registry.StoredModel;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** A model of the registry for a person at a terminal. */
public final class SpokenModel {
    private SpokenModel() {}

    /** One line; a star marks the model in use. */
    public static String line(StoredModel model) {
        String role = role(model.role());
        return (model.role() == ModelRole.ACTIVE ? "* " : "  ") + model.version() + "  "
                + model.createdAt().truncatedTo(ChronoUnit.SECONDS) + (role.isEmpty() ? "" : "  " + role);
    }

    /** Several lines: the card, and what the model was used for. */
    public static String card(StoredModel model, List<ModelEvent> events) {
        StringBuilder text = new StringBuilder(line(model)).append('\n');
        ModelCard card = model.card();
        if (card == null) {
            text.append("  Its card cannot be read.\n");
        } else {
            describe(text, card);
        }
        for (ModelEvent event : events) {
            String what = event.rollback() ? "ROLLBACK" : event.recorded().name();
            String why = event.reason() == null ? "" : ": " + event.reason();
            append(text, "%s  %-8s  %s%s", event.at().truncatedTo(ChronoUnit.SECONDS), what, event.actor(), why);
        }
        append(text, "SHA-256 %s, %,d bytes", model.sha256(), model.bytes());
        return text.toString().stripTrailing();
    }

    private static void describe(StringBuilder text, ModelCard card) {
        append(
                text,
                "%,d rows on %,d charges of %,d tenants; rents due from %s, outcomes known until %s",
                card.rows(),
                card.charges(),
                card.tenants(),
                card.dataFrom(),
                card.dataTo());
        card.metrics().forEach((name, value) -> append(text, "%-32s %.4f", name.replace('_', ' '), value));
        card.limits().forEach(limit -> append(text, "- %s", limit));
    }

    private static String role(ModelRole role) {
        return switch (role) {
            case ACTIVE -> "in use";
            case SHADOW -> "on trial";
            case RETIRED -> "retired";
            case CANDIDATE -> "";
        };
    }

    private static void append(StringBuilder text, String pattern, Object... values) {
        text.append("  ").append(String.format(Locale.ROOT, pattern, values)).append('\n');
    }
}
