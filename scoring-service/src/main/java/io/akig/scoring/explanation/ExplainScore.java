package io.akig.scoring.explanation;

import io.akig.core.ledger.Viewpoint;
import io.akig.kit.input.Language;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.registry.ActiveModel;
import io.akig.scoring.registry.ModelRegistry;
import io.akig.scoring.score.Predictor;
import io.akig.scoring.score.Question;
import io.akig.scoring.score.TenantNotFound;
import reactor.core.publisher.Mono;

/** Takes one tenant's score apart, with the model that serves. Nothing is stored. */
final class ExplainScore {
    private final LedgerReader ledgers;
    private final ModelRegistry models;
    private final Predictor predictor;

    ExplainScore(LedgerReader ledgers, ModelRegistry models, Predictor predictor) {
        this.ledgers = ledgers;
        this.models = models;
        this.predictor = predictor;
    }

    /** Fails with {@link TenantNotFound}, without a model, or for a day that has not come. */
    Mono<ExplainedScore> explain(Question question, Language language) {
        return Mono.defer(() -> {
            ActiveModel model = models.require();
            return ledgers.read(question.tenantId())
                    .switchIfEmpty(Mono.error(() -> new TenantNotFound(question.tenantId())))
                    .map(ledger -> explain(ledger, question, model, language));
        });
    }

    private ExplainedScore explain(TenantLedger ledger, Question question, ActiveModel model, Language language) {
        Viewpoint viewpoint = predictor.viewpoint(ledger, question.asOf(), question.knownAt());
        return ExplainedScore.of(
                ledger,
                model.scorer().explain(ledger.ledger(), ledger.termsAt(viewpoint), viewpoint),
                language.locale());
    }
}
