package io.akig.scoring.score;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages a score speaks. */
public enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private static final List<Locale> LOCALES =
            Arrays.stream(values()).map(Language::locale).toList();

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What the header asks for, French if it asks for nothing we speak or is unreadable. */
    public static Language accepted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return FR;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return Locale.ENGLISH.equals(found) ? EN : FR;
        } catch (IllegalArgumentException e) {
            // A header that browsers never send is no reason to refuse a score.
            return FR;
        }
    }

    public Locale locale() {
        return locale;
    }

    /** Language tag, as in {@code Content-Language}. */
    public String tag() {
        return locale.getLanguage();
    }
}
