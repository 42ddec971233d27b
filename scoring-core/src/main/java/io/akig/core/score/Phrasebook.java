package io.akig.core.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The sentences of one language, from {@code wording_fr.properties} or {@code wording_en.properties} (UTF-8). */
final class Phrasebook {

    private static final Phrasebook FRENCH = new Phrasebook(Locale.FRENCH);
    private static final Phrasebook ENGLISH = new Phrasebook(Locale.ENGLISH);
    private static final String FACT = "{fact}";

    private final Speech language;
    private final Map<String, Template> templates = new HashMap<>();

    private Phrasebook(Locale locale) {
        this.language = new Speech(locale, null);
        read("wording_" + locale.getLanguage() + ".properties")
                .forEach((key, text) -> templates.put((String) key, new Template((String) text)));
    }

    static Phrasebook of(Locale locale) {
        return locale.getLanguage().equals("en") ? ENGLISH : FRENCH;
    }

    /** A reason stored by another version, whose phrase or numbers are not known here, still gets a true sentence. */
    String say(Factor factor, @Nullable Currency currency) {
        Speech speech = language.in(currency);
        Phrase phrase = Phrase.named(factor.phrase());
        String fact = phrase == null ? null : factOf(phrase, factor, speech);
        return phrase == null || fact == null
                ? text("OTHER_" + factor.direction())
                : text(phrase.framing(factor.direction())).replace(FACT, fact);
    }

    private @Nullable String factOf(Phrase phrase, Factor factor, Speech speech) {
        Template withMoney = templates.get(phrase + ".money");
        String said = withMoney == null ? null : withMoney.fill(factor.params(), speech);
        return said != null ? said : template(phrase.name()).fill(factor.params(), speech);
    }

    private String text(String key) {
        return template(key).text();
    }

    private Template template(String key) {
        Template template = templates.get(key);
        if (template == null) {
            throw new IllegalStateException("The " + language.locale().getLanguage() + " wording lacks " + key);
        }
        return template;
    }

    private static Properties read(String name) {
        try (InputStream file = Phrasebook.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            Properties texts = new Properties();
            try (Reader reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
                texts.load(reader);
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
