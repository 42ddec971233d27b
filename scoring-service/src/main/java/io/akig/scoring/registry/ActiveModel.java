package io.akig.scoring.registry;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.ScoringModel;
import io.akig.core.score.Factor;
import io.akig.core.score.RiskBands;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.core.score.Wording;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A model that scores, and the scorer built on it. */
public record ActiveModel(ScoringModel model, Scorer scorer) {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveModel.class);

    /** The first score of all reads the sentences from files; it is given here and not on an event loop. */
    static ActiveModel rehearsed(ScoringModel model, RiskBands bands) {
        Scorer scorer = new Scorer(model, bands);
        Score score = scorer.score(Ledger.EMPTY, LeaseTerms.UNKNOWN, Viewpoint.of(LocalDate.EPOCH, Instant.EPOCH));
        for (Factor factor : score.factors()) {
            for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
                LOG.debug("rehearsed: {}", Wording.message(factor, locale));
            }
        }
        return new ActiveModel(model, scorer);
    }

    public String version() {
        return model.version();
    }
}
