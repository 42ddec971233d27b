package io.akig.core.score;

/**
 * The statements of fact a reason can make, each with the way it sounds. A fact that sounds one way and weighs the
 * other is said together with its effect, so that no reason against a tenant reads as praise, nor the reverse.
 */
enum Phrase {
    ON_TIME_ALL(Tone.GOOD),
    ON_TIME_SOME(Tone.EITHER),
    ON_TIME_FEW(Tone.BAD),
    ON_TIME_NONE(Tone.BAD),
    LATE_NONE(Tone.GOOD),
    LATE_COUNT(Tone.BAD),
    PAYS_BEFORE(Tone.GOOD),
    PAYS_ON_DUE_DATE(Tone.GOOD),
    PAYS_WITHIN_GRACE(Tone.EITHER),
    PAYS_AFTER(Tone.BAD),
    WORST_DELAY_NONE(Tone.GOOD),
    WORST_DELAY(Tone.BAD),
    PAID_MORE(Tone.GOOD),
    PAID_ALL(Tone.GOOD),
    PAID_PART(Tone.BAD),
    PARTIAL_NONE(Tone.GOOD),
    PARTIAL_SOME(Tone.BAD),
    ARREARS_NONE(Tone.GOOD),
    ARREARS_SOME(Tone.BAD),
    UNPAID_NONE(Tone.GOOD),
    UNPAID_SINCE(Tone.BAD),
    LAST_PAYMENT_RECENT(Tone.GOOD),
    LAST_PAYMENT_LONG_AGO(Tone.BAD),
    LAST_PAYMENT_NEVER(Tone.BAD),
    TREND_BETTER(Tone.GOOD),
    TREND_STEADY(Tone.EITHER),
    TREND_WORSE(Tone.BAD),
    REGULAR(Tone.GOOD),
    IRREGULAR(Tone.BAD),
    STREAK_LONG(Tone.GOOD),
    STREAK_SHORT(Tone.EITHER),
    STREAK_NONE(Tone.BAD),
    TENURE_LONG(Tone.GOOD),
    TENURE_SHORT(Tone.BAD),
    RENT_SHARE_LOW(Tone.GOOD),
    RENT_SHARE(Tone.EITHER),
    RENT_SHARE_HIGH(Tone.BAD),
    INCOME_UNKNOWN(Tone.EITHER),
    DUE_IN(Tone.EITHER),
    DUE_SINCE(Tone.EITHER),
    MONTH(Tone.EITHER),
    CHARGES_DUE(Tone.EITHER),
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

    private final Tone tone;

    Phrase(Tone tone) {
        this.tone = tone;
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
