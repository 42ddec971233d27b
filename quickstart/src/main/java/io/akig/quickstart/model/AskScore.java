package io.akig.quickstart.model;

import io.akig.core.model.ScoringModel;
import io.akig.core.score.RiskBands;
import io.akig.core.score.Scorer;
import io.akig.kit.ledger.TenantLedger;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.Terminal;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.Predictor;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One tenant's score, by the code that serves it, without the service. It is not stored. */
public final class AskScore {
    private final ScoringTools tools;
    private final Terminal terminal;

    public AskScore(ScoringTools tools, Terminal terminal) {
        this.tools = tools;
        this.terminal = terminal;
    }

    /**
     * @param asOf null: today where the agency is
     * @throws Refusal when there is no such tenant, or no model yet, or the day has not come
     */
    public Prediction run(String tenantId, @Nullable LocalDate asOf) throws SQLException {
        TenantLedger ledger = tools.reader().read(tenantId).block();
        if (ledger == null) {
            throw new Refusal("There is no tenant " + tenantId + " in this ledger.");
        }
        ScoringModel model = tools.registry()
                .load()
                .orElseThrow(() -> new Refusal("There is no model yet; `./akig train` makes one."));
        LocalDate today = terminal.clock().instant().atZone(ledger.zone()).toLocalDate();
        if (asOf != null && asOf.isAfter(today)) {
            throw new Refusal("--as-of must not be after today, " + today + " for the tenant's agency.");
        }
        ActiveModel active = new ActiveModel(model, new Scorer(model, RiskBands.DEFAULT));
        return new Predictor(terminal.clock()).predict(ledger, asOf, null, active);
    }
}
