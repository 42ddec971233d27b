package io.akig.quickstart.monitoring;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names of the series a query reads: what is left when strings, labels, numbers and PromQL's own words are taken away. */
final class MetricNames {
    private static final Pattern NOT_NAMES = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|\\{[^}]*}|\\[[^]]*]");
    private static final Pattern LABEL_LISTS =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\([^)]*\\)");
    private static final Pattern NAME = Pattern.compile("(?<![\\w:.])[a-zA-Z_:][\\w:]*(?!\\s*\\()(?![\\w:])");
    private static final Set<String> WORDS =
            Set.of("by", "without", "on", "ignoring", "and", "or", "unless", "bool", "offset");

    private MetricNames() {}

    static Set<String> of(String query) {
        String bare = NOT_NAMES
                .matcher(query.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"", ""))
                .replaceAll("");
        Matcher names = NAME.matcher(LABEL_LISTS.matcher(bare).replaceAll(""));
        Set<String> found = new TreeSet<>();
        while (names.find()) {
            if (!WORDS.contains(names.group())) {
                found.add(names.group());
            }
        }
        return found;
    }
}
