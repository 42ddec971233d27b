package io.akig.core.training;

import java.util.OptionalDouble;

/** The probability by which an invented world decided: known for made-up data alone. */
@FunctionalInterface
public interface TrueOdds {
    /**
     * That the charge is paid on time.
     *
     * @param daysToDue from the day of the look to the due day
     * @return empty where the probability is not the whole truth, such as on a day by which some would have paid already
     */
    OptionalDouble onTime(String tenantId, String chargeId, int daysToDue);
}
