package io.akig.core.score;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The statements of fact a reason can make, each with the way it sounds. A fact that sounds one way and weighs the
 * other is said together with its effect, so that no reason against a tenant reads as praise, nor the reverse.
 */
enum Phrase {
    ON_TIME_ALL(Tone.GOOD),
    ON_TIME_MOST(Tone.EITHER),
    ON_TIME_FEW(Tone.BAD),
    ON_TIME_NONE(Tone.BAD),
    PAYS_BEFORE(Tone.GOOD),
    PAYS_ON_DUE_DATE(Tone.GOOD),
    PAYS_WITHIN_GRACE(Tone.EITHER),
    PAYS_AFTER(Tone.BAD),
    PAYS_ON_AVERAGE_BEFORE(Tone.GOOD),
    PAYS_ON_AVERAGE_ON_DUE_DATE(Tone.EITHER),
    PAYS_ON_AVERAGE_WITHIN_GRACE(Tone.EITHER),
    PAYS_ON_AVERAGE_AFTER(Tone.BAD),
    AVERAGE_DELAY(Tone.BAD),
    RENT_PAID_BEFORE(Tone.GOOD),
    RENT_PAID_ON_DUE_DATE(Tone.GOOD),
    RENT_PAID_WITHIN_GRACE(Tone.EITHER),
    RENT_PAID_AFTER(Tone.BAD),
    WORST_DELAY_NONE(Tone.GOOD),
    WORST_DELAY_WITHIN_GRACE(Tone.EITHER),
    WORST_DELAY(Tone.BAD),
    PAID_ALL(Tone.GOOD),
    PAID_PART(Tone.BAD),
    IN_TIME_MOST(Tone.EITHER),
    IN_TIME_PART(Tone.BAD),
    LAST_IN_TIME_WHOLE(Tone.GOOD),
    LAST_IN_TIME_PART(Tone.BAD),
    PARTIAL_NONE(Tone.GOOD),
    PARTIAL_SOME(Tone.EITHER),
    ARREARS_NONE(Tone.GOOD),
    ARREARS_SOME(Tone.BAD),
    OVERDUE_COUNT(Tone.BAD),
    UNPAID_SINCE(Tone.BAD),
    LAST_PAYMENT_TODAY(Tone.EITHER),
    LAST_PAYMENT_RECENT(Tone.EITHER),
    LAST_PAYMENT_LONG_AGO(Tone.BAD),
    LAST_PAYMENT_NEVER(Tone.BAD),
    TREND_BETTER(Tone.GOOD),
    TREND_STEADY(Tone.EITHER),
    TREND_WORSE(Tone.BAD),
    SAME_DELAY(Tone.EITHER),
    REGULAR(Tone.EITHER),
    IRREGULAR(Tone.EITHER),
    SAME_DAY(Tone.EITHER),
    CHANGING_DAY(Tone.EITHER),
    RHYTHM_UNKNOWN(Tone.EITHER),
    STREAK_NOW(Tone.GOOD),
    STREAK_BEGUN(Tone.EITHER),
    LAST_LATE(Tone.BAD),
    STREAK_LONG(Tone.GOOD),
    STREAK_SHORT(Tone.EITHER),
    STREAK_NONE(Tone.BAD),
    LEASE_DAYS(Tone.EITHER),
    LEASE_MONTHS(Tone.EITHER),
    LEASE_START_UNKNOWN(Tone.EITHER),
    HISTORY_DAYS(Tone.EITHER),
    HISTORY_MONTHS(Tone.EITHER),
    HISTORY_CHARGES(Tone.EITHER),
    RENT_SHARE_LOW(Tone.GOOD),
    RENT_SHARE(Tone.EITHER),
    RENT_SHARE_HIGH(Tone.BAD),
    INCOME_UNKNOWN(Tone.EITHER),
    SEASON_ON_TIME(Tone.GOOD),
    SEASON_LATE(Tone.BAD),
    SEASON_UNKNOWN(Tone.EITHER),
    MONTH(Tone.EITHER),
    DUE_IN(Tone.EITHER),
    DUE_TODAY(Tone.EITHER),
    DUE_SINCE(Tone.EITHER),
    FROM_HERE_MOST(Tone.GOOD),
    FROM_HERE(Tone.EITHER),
    FROM_HERE_FEW(Tone.BAD),
    FROM_HERE_ALL(Tone.GOOD),
    FROM_HERE_NONE(Tone.BAD),
    USUAL_DAY_AHEAD(Tone.EITHER),
    USUAL_DAY_TODAY(Tone.EITHER),
    USUAL_DAY_PAST(Tone.BAD),
    TARGET_UNPAID(Tone.EITHER),
    TARGET_PART(Tone.GOOD),
    TARGET_COVERED(Tone.GOOD),
    AMOUNT_USUAL(Tone.EITHER),
    AMOUNT_HIGHER(Tone.EITHER),
    AMOUNT_LOWER(Tone.EITHER),
    REACH_ENOUGH(Tone.GOOD),
    REACH_SHORT(Tone.BAD),
    OPEN_NONE(Tone.EITHER),
    OPEN_COUNT(Tone.EITHER),
    CHARGES_DUE(Tone.EITHER),
    WINDOW_EMPTY(Tone.EITHER),
    NOT_KNOWN(Tone.EITHER),
    TOO_LITTLE_HISTORY(Tone.PLAIN),
    NOTHING_DUE(Tone.PLAIN),
    NOTHING_STANDS_OUT(Tone.PLAIN);

    /** How a statement sounds without any comment. */
    enum Tone {
        GOOD,
        BAD,
        EITHER,
        PLAIN
    }

    private static final Map<String, Phrase> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Phrase::name, phrase -> phrase));

    private final Tone tone;

    Phrase(Tone tone) {
        this.tone = tone;
    }

    /** Null for a name that this version does not know. */
    static @Nullable Phrase named(String name) {
        return BY_NAME.get(name);
    }

    /** The template that wraps the fact for this direction: as it is, with its effect, or as against expectation. */
    String framing(Direction direction) {
        if (tone == Tone.PLAIN || direction == Direction.NEUTRAL) {
            return "AS_IS";
        }
        boolean helps = direction == Direction.POSITIVE;
        return switch (tone) {
            case EITHER -> helps ? "RAISES" : "LOWERS";
            case GOOD -> helps ? "AS_IS" : "LOWERS_ALL_THE_SAME";
            case BAD -> helps ? "RAISES_ALL_THE_SAME" : "AS_IS";
            case PLAIN -> "AS_IS";
        };
    }
}
