package io.akig.kit.input;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** The languages answers are given in. */
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
            // A header that browsers never send is no reason to refuse an answer.
            return FR;
        }
    }

    /** The same, from a request's headers. */
    public static Language accepted(HttpHeaders headers) {
        return accepted(headers.getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }

    public Locale locale() {
        return locale;
    }

    /** Language tag, as in {@code Content-Language}. */
    public String tag() {
        return locale.getLanguage();
    }
}
