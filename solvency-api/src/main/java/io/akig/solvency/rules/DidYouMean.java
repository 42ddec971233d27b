package io.akig.solvency.rules;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** The word that somebody who mistyped most likely meant. */
final class DidYouMean {
    private DidYouMean() {}

    /** {@code "; did you mean 'x'?"} if one is near, else {@code "; known are x, y, z"}. */
    static String hint(String typed, Collection<String> words) {
        String word = typed.length() > 60 ? typed.substring(0, 60) : typed;
        return words.stream()
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .filter(nearest -> distance(word, nearest) <= Math.max(1, nearest.length() / 3))
                .map(nearest -> "; did you mean '" + nearest + "'?")
                .orElseGet(() -> "; known are " + String.join(", ", words));
    }

    /** Levenshtein's, upper and lower case being the same. */
    private static int distance(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
