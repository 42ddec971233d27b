package io.akig.solvency.solvency;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** The languages of answers. */
enum SpokenLanguage {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;

    SpokenLanguage(Locale locale) {
        this.locale = locale;
    }

    /** What the header asks for; French if it asks for nothing that is spoken here, or cannot be read. */
    static SpokenLanguage accepted(@Nullable String acceptLanguage) {
        try {
            List<LanguageRange> wanted = acceptLanguage == null ? List.of() : LanguageRange.parse(acceptLanguage);
            return Locale.ENGLISH.equals(Locale.lookup(wanted, LOCALES)) ? EN : FR;
        } catch (IllegalArgumentException e) {
            // A header that browsers never send is no reason to refuse an answer.
            return FR;
        }
    }

    Locale locale() {
        return locale;
    }

    String tag() {
        return locale.getLanguage();
    }
}
