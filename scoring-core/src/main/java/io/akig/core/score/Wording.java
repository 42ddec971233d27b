package io.akig.core.score;

import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says a {@link Factor} in the manager's words: French, and English where the locale asks for it. */
public final class Wording {

    private Wording() {}

    /** The sentence without amounts of money, for callers that do not know the agency's currency. */
    public static String message(Factor factor, Locale locale) {
        return message(factor, locale, null);
    }

    /**
     * @param locale English for {@code en}, French for every other language
     * @param currency the agency's currency; null leaves amounts of money out
     */
    public static String message(Factor factor, Locale locale, @Nullable Currency currency) {
        return Phrasebook.of(locale).say(factor, currency);
    }
}
