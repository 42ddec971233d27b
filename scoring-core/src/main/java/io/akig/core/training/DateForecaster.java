package io.akig.core.training;

import io.akig.core.ledger.LeaseTerms;
import io.akig.core.ledger.Ledger;
import io.akig.core.ledger.Viewpoint;
import io.akig.core.timing.PaymentForecast;
import org.jspecify.annotations.Nullable;

/** Says when the next charge will be paid in full, null when it cannot. */
@FunctionalInterface
public interface DateForecaster {
    @Nullable
    PaymentForecast forecast(Ledger ledger, LeaseTerms terms, Viewpoint viewpoint);
}
