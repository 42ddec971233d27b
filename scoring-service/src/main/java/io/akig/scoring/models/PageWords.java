package io.akig.scoring.models;

import io.akig.kit.input.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The page's words and numbers in one language, from {@code card_fr.properties} or {@code card_en.properties} (UTF-8). */
final class PageWords {
    private static final PageWords FRENCH = new PageWords(Language.FR);
    private static final PageWords ENGLISH = new PageWords(Language.EN);

    private final Language language;
    private final Properties words = new Properties();
    private final DateTimeFormatter dates;
    private final DateTimeFormatter times;

    private PageWords(Language language) {
        this.language = language;
        this.dates = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language.locale());
        this.times = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                .withLocale(language.locale())
                .withZone(ZoneOffset.UTC);
        String file = "card_" + language.tag() + ".properties";
        try (InputStream in = Objects.requireNonNull(PageWords.class.getResourceAsStream(file), file)) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PageWords in(Language language) {
        return language == Language.EN ? ENGLISH : FRENCH;
    }

    String tag() {
        return language.tag();
    }

    String say(String key) {
        return Objects.requireNonNull(words.getProperty(key), key);
    }

    /** Those that training may add later stand under their own name. */
    String metric(String name) {
        return words.getProperty("metric." + name, name.replace('_', ' '));
    }

    /** Cards are written in English; a limit that is not known here stays as it is. */
    String limit(String english) {
        for (int i = 1; words.containsKey("limit." + i + ".written"); i++) {
            Matcher written = Pattern.compile(say("limit." + i + ".written")).matcher(english);
            if (written.matches()) {
                return written.replaceFirst(say("limit." + i + ".said"));
            }
        }
        return english;
    }

    String date(LocalDate day) {
        return dates.format(day);
    }

    String time(Instant time) {
        return times.format(time) + " UTC";
    }

    String whole(long number) {
        return NumberFormat.getIntegerInstance(language.locale()).format(number);
    }

    String decimal(double number, int digits) {
        return String.format(language.locale(), "%." + digits + "f", number);
    }

    String percent(double share) {
        return decimal(100 * share, 1) + (language.locale().equals(Locale.FRENCH) ? "\u00a0%" : "%");
    }
}
