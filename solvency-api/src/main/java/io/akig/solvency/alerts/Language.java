package io.akig.solvency.alerts;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;

/** The languages alerts are told in. */
enum Language {
    FR(Locale.FRENCH),
    EN(Locale.ENGLISH);

    private static final List<Locale> LOCALES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    /** What the request asks for; French if it asks for nothing that is spoken here, or cannot be read. */
    static Language of(ServerHttpRequest request) {
        String accepted = request.getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE);
        try {
            List<LanguageRange> wanted = accepted == null ? List.of() : LanguageRange.parse(accepted);
            return Locale.ENGLISH.equals(Locale.lookup(wanted, LOCALES)) ? EN : FR;
        } catch (IllegalArgumentException e) {
            // A header that browsers never send is no reason to refuse an answer.
            return FR;
        }
    }

    Locale locale() {
        return locale;
    }
}
