package io.akig.solvency.solvency;

import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.metric.Metric;
import io.akig.solvency.access.TenantAccess;
import io.akig.solvency.rules.RuleBook;
import io.akig.solvency.solvency.ModelAnswer.Given;
import io.akig.solvency.solvency.ModelAnswer.Missing;
import io.akig.solvency.solvency.ModelAnswer.Why;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import reactor.core.publisher.Mono;

/**
 * How solvent a tenant is: the model's word and the rules', as one. Without the model the answer rests on what it said last,
 * and without that on the rules alone.
 */
final class AnswerSolvency {
    private static final String STORED = "stored";
    private static final String RULES = "rules";

    private final TenantAccess tenants;
    private final LedgerReader ledgers;
    private final RuleBook rules;
    private final Decisions decisions;
    private final StoredScores stored;
    private final AskModel model;
    private final JudgeTenant judge;
    private final MeterRegistry meters;

    AnswerSolvency(
            TenantAccess tenants,
            LedgerReader ledgers,
            RuleBook rules,
            Decisions decisions,
            StoredScores stored,
            AskModel model,
            JudgeTenant judge,
            MeterRegistry meters) {
        this.tenants = tenants;
        this.ledgers = ledgers;
        this.rules = rules;
        this.decisions = decisions;
        this.stored = stored;
        this.model = model;
        this.judge = judge;
        this.meters = meters;
        for (Why why : Why.values()) {
            var unused = List.of(fallbacks(why, STORED), fallbacks(why, RULES));
        }
    }

    Mono<Judgement> answer(SolvencyQuestion question) {
        return tenants.agencyOf(question.caller(), question.tenantId())
                .flatMap(agency -> judged(question, agency, model(question)));
    }

    /** The same with the sum of its reasons; all numbers are those of one answer of the model. */
    Mono<Explained> explain(SolvencyQuestion question) {
        return tenants.agencyOf(question.caller(), question.tenantId())
                .flatMap(agency ->
                        model.explanation(question.toModel()).flatMap(answer -> explained(question, agency, answer)));
    }

    /** A judgement and the sum that makes it. */
    record Explained(Judgement judgement, Sum sum) {}

    private Mono<Judgement> judged(SolvencyQuestion question, String agency, Mono<Optional<SolvencyScore>> score) {
        return Mono.zip(
                        ledgers.read(question.tenantId()),
                        rules.published(agency),
                        decisions.open(question.tenantId()).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        score)
                .map(all -> judge.judge(
                        all.getT1(),
                        all.getT2(),
                        all.getT4().orElse(null),
                        all.getT3().orElse(null)))
                // It was erased between two statements.
                .switchIfEmpty(Mono.error(() -> TenantAccess.notFound(question.tenantId())));
    }

    private Mono<Explained> explained(SolvencyQuestion question, String agency, ModelAnswer<ModelExplanation> answer) {
        var locale = question.language().locale();
        if (answer instanceof Given<ModelExplanation> given) {
            ModelExplanation explanation = given.value();
            SolvencyScore score = explanation.score(judge.now());
            return judged(question, agency, Mono.just(Optional.of(score)))
                    .map(judgement ->
                            new Explained(judgement, Sum.of(judgement, score.known() ? explanation : null, locale)));
        }
        return judged(question, agency, instead(question, ((Missing<ModelExplanation>) answer).why()))
                .map(judgement -> {
                    SolvencyScore last = judgement.usedModel();
                    double base = Shares.probability(judge.levels().justGood());
                    return new Explained(
                            judgement,
                            Sum.of(judgement, last == null ? null : ModelExplanation.ofStored(last, base), locale));
                });
    }

    private Mono<Optional<SolvencyScore>> model(SolvencyQuestion question) {
        return model.score(question.toModel()).flatMap(answer -> {
            if (answer instanceof Given<SolvencyScore> given) {
                if (!given.value().known()) {
                    count(Why.UNKNOWN, "rules");
                }
                return Mono.just(Optional.of(given.value()));
            }
            return instead(question, ((Missing<SolvencyScore>) answer).why());
        });
    }

    private Mono<Optional<SolvencyScore>> instead(SolvencyQuestion question, Why why) {
        return stored.last(question.tenantId(), judge.now())
                .map(last -> Optional.of(last.in(question.language().locale(), true)))
                .defaultIfEmpty(Optional.empty())
                .doOnNext(last -> count(why, last.isPresent() ? STORED : RULES));
    }

    private void count(Why why, String used) {
        fallbacks(why, used).increment();
    }

    private Counter fallbacks(Why why, String used) {
        return Counter.builder(Metric.FALLBACKS.meter())
                .description(Metric.FALLBACKS.description())
                .tags("why", why.tag(), "used", used)
                .register(meters);
    }
}
