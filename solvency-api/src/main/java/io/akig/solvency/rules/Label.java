package io.akig.solvency.rules;

import java.util.Locale;

/** A name in both languages. */
public record Label(String fr, String en) {

    /** English for {@code en}, French for every other language. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? en : fr;
    }
}
