package io.akig.quickstart.model;

import io.akig.core.model.Bundle;
import io.akig.core.model.ModelCard;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import io.akig.quickstart.Terminal;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Trains on the whole ledger and stores the result. */
public final class TrainModel {
    private final ScoringTools tools;
    private final Terminal terminal;

    public TrainModel(ScoringTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /** What came of it; the model is in use when it was asked for, or is the first. */
    public Outcome run(int graceDays, boolean activate) throws SQLException {
        long started = System.nanoTime();
        terminal.err().println("Reading the ledger");
        List<TenantHistory> histories = tools.histories();
        double read = seconds(started);
        terminal.err().println(String.format(Locale.ROOT, "Training on %,d tenants", histories.size()));
        TrainingOptions options = TrainingOptions.defaults().withGraceDays(graceDays);
        Bundle bundle = new Trainer().train(histories, options, terminal.clock().instant());
        tools.registry().save(bundle);
        boolean inUse = activate || tools.registry().active().isEmpty();
        if (inUse) {
            tools.registry().activate(bundle.version(), activate ? "trained with --activate" : "the first model");
        }
        return new Outcome(bundle, inUse, read, seconds(started));
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /** A trained and stored model. */
    public record Outcome(Bundle bundle, boolean inUse, double secondsReading, double seconds) {

        /** For a person, several lines. */
        public String summary() {
            ModelCard card = bundle.card();
            StringBuilder text = new StringBuilder();
            line(text, "Model %s, trained in %.1f s (%.1f s of it reading)", bundle.version(), seconds, secondsReading);
            line(
                    text,
                    "  %,d rows on %,d charges of %,d tenants; rents due from %s, outcomes known until %s",
                    card.rows(),
                    card.charges(),
                    card.tenants(),
                    card.dataFrom(),
                    card.dataTo());
            line(text, "  %.1f %% paid within %d days", 100 * bundle.baseRate(), bundle.graceDays());
            line(text, "  on training tenants it had not seen while learning:");
            card.metrics()
                    .forEach((name, value) -> line(
                            text,
                            "    %-18s %.4f",
                            name.replaceFirst("^out_of_fold_", "").replace('_', ' '),
                            value));
            text.append(
                    inUse
                            ? "It is in use.\n"
                            : "It is stored; `./akig model activate " + bundle.version() + "` puts it in use.\n");
            return text.toString();
        }

        private static void line(StringBuilder text, String pattern, Object... values) {
            text.append(String.format(Locale.ROOT, pattern, values)).append('\n');
        }
    }
}
