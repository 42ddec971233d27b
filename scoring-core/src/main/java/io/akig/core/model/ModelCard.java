package io.akig.core.model;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a person should know before trusting the model.
 *
 * @param dataFrom first due date in the training rows
 * @param dataTo the day up to which outcomes were known in training
 * @param rows training rows (snapshots)
 * @param tenants training tenants
 * @param charges charges that the rows look at
 * @param hyperparameters as given to the booster, plus the recipe's own choices
 * @param metrics finite numbers by name, such as {@code auc}; a metric that is not defined is left out
 * @param limits sentences on where the model should not be believed
 */
public record ModelCard(
        LocalDate dataFrom,
        LocalDate dataTo,
        long rows,
        long tenants,
        long charges,
        Map<String, String> hyperparameters,
        Map<String, Double> metrics,
        List<String> limits) {

    public ModelCard {
        hyperparameters = Collections.unmodifiableMap(new TreeMap<>(hyperparameters));
        metrics = Collections.unmodifiableMap(new TreeMap<>(metrics));
        limits = List.copyOf(limits);
        metrics.forEach((name, value) -> {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("metric " + name + " is not a finite number: leave it out");
            }
        });
    }
}
