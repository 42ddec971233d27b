package io.akig.core.score;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for numbers: {@code {count}} a whole number, {@code {months:decimal}} any other
 * {@link Speech} format, {@code {count?loyer|loyers}} the plural form that the number asks for,
 * in which {@code #} stands for the number.
 */
record Template(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::(\\w+)|\\?([^|}]*)\\|([^}]*))?}");

    /** The sentence, or null when a number it needs is not given: half a sentence is never said. */
    @Nullable
    String fill(Map<String, Double> params, Speech speech) {
        Matcher places = PLACE.matcher(text);
        StringBuilder sentence = new StringBuilder();
        while (places.find()) {
            Double number = params.get(places.group(1));
            if (number == null) {
                return null;
            }
            String singular = places.group(3);
            String said;
            if (singular != null) {
                String form = speech.isSingular(number) ? singular : places.group(4);
                said = form.replace("#", speech.whole(number));
            } else {
                said = speech.format(number, places.group(2) == null ? "whole" : places.group(2));
            }
            if (said == null) {
                return null;
            }
            places.appendReplacement(sentence, Matcher.quoteReplacement(said));
        }
        return places.appendTail(sentence).toString();
    }
}
