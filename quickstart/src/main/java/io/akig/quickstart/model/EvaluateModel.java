package io.akig.quickstart.model;

import io.akig.core.model.ScoringModel;
import io.akig.core.training.Evaluation;
import io.akig.core.training.Evaluator;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.TestModel;
import io.akig.core.training.TrainingOptions;
import io.akig.quickstart.Terminal;
import io.akig.quickstart.demo.Truth;
import io.akig.quickstart.world.DataDirectory;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tests the newest model on tenants and days it never saw. */
public final class EvaluateModel {
    private final ScoringTools tools;
    private final DataDirectory directory;
    private final Terminal terminal;

    public EvaluateModel(ScoringTools tools, DataDirectory directory, Terminal terminal) {
        this.tools = tools;
        this.directory = directory;
        this.terminal = terminal;
    }

    /**
     * @param graceDays null: those of the model in use
     * @param from null: the last fifth of the time
     */
    public Report run(@Nullable Integer graceDays, @Nullable LocalDate from) throws SQLException, IOException {
        terminal.err().println("Reading the ledger");
        List<TenantHistory> histories = tools.histories();
        Optional<ScoringModel> current = tools.registry().load();
        int grace = graceDays != null
                ? graceDays
                : current.map(model -> model.bundle().graceDays()).orElse(TrainingOptions.DEFAULT_GRACE_DAYS);
        TrainingOptions options =
                TrainingOptions.defaults().withGraceDays(grace).withTestFrom(from);
        Evaluator evaluator = new Evaluator();
        var now = terminal.clock().instant();
        terminal.err().println(String.format(Locale.ROOT, "Evaluating on %,d tenants", histories.size()));
        TestModel tested = evaluator.modelFor(current.orElse(null), histories, options, now);
        Truth truth = Truth.in(directory.demo());
        boolean known = !truth.isEmpty() && grace == Truth.GRACE_DAYS;
        Evaluation evaluation = evaluator.evaluate(tested.model(), histories, tested.from(), now, known ? truth : null);
        return new Report(evaluation, tested.reason());
    }
}
