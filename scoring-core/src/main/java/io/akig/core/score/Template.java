package io.akig.core.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for numbers: {@code {count}} a whole number, {@code {months:decimal}} any other
 * {@link Speech} format, {@code {count?loyer|loyers}} the plural form that the number asks for,
 * in which {@code #} stands for the number.
 */
final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+)|\\?([^|}]*)\\|([^}]*))?}");

    private final String text;
    private final List<Place> places = new ArrayList<>();
    private final String end;

    Template(String text) {
        this.text = text;
        Matcher found = PLACE.matcher(text);
        int from = 0;
        while (found.find()) {
            places.add(Place.of(text.substring(from, found.start()), found));
            from = found.end();
        }
        this.end = text.substring(from);
    }

    String text() {
        return text;
    }

    /** The sentence, or null when a number it needs is not given: half a sentence is never said. */
    @Nullable
    String fill(Map<String, Double> params, Speech speech) {
        StringBuilder sentence = new StringBuilder();
        for (Place place : places) {
            Double number = params.get(place.param());
            String said = number == null ? null : place.say(number, speech);
            if (said == null) {
                return null;
            }
            sentence.append(place.before()).append(said);
        }
        return sentence.append(end).toString();
    }

    /**
     * Where a number goes.
     *
     * @param before the text since the place before it
     * @param singular null when the number is said by itself, in this format
     */
    private record Place(String before, String param, String format, @Nullable String singular, String plural) {
        static Place of(String before, Matcher found) {
            String format = found.group(2);
            String plural = found.group(4);
            return new Place(
                    before,
                    found.group(1),
                    format == null ? "whole" : format,
                    found.group(3),
                    plural == null ? "" : plural);
        }

        @Nullable
        String say(double number, Speech speech) {
            if (singular == null) {
                return speech.format(number, format);
            }
            return (speech.isSingular(number) ? singular : plural).replace("#", speech.whole(number));
        }
    }
}
