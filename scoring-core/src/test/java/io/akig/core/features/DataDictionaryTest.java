package io.akig.core.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** The page that says what a model sees, made from the catalogue. */
class DataDictionaryTest {
    private static final String RENEW = "mvn -pl scoring-core -am verify -Dtest=DataDictionaryTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dakig.dictionary.renew=true";
    private static final Path FILE = Path.of("").toAbsolutePath().getParent().resolve("docs/data-dictionary.md");

    @Test
    void the_committed_page_is_what_the_catalogue_says() throws IOException {
        String page = page();
        if (Boolean.getBoolean("akig.dictionary.renew")) {
            Files.writeString(FILE, page);
        }
        assertThat(Files.readString(FILE)).as("renew it with: " + RENEW).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder(
                """
                <!-- Made from the catalogue by: %s -->
                # Data dictionary

                Everything a model sees of a tenant, in the order in which it sees it: %d numbers, computed from days and amounts of the ledger as it
                was known on the day of the score (`asOf`), and from the terms of the lease. Nothing else about a person is an input.

                Words: the *target* is the charge the score is about. *In time* is fully paid by due day plus grace. A charge has *matured* when its
                outcome is known: it is settled, or its grace is over. *Lateness* is the days from a charge's due day to its settlement, to `asOf`
                when it is still unpaid, taken between -30 and 180. A window of n days holds the charges due from `asOf - n` to `asOf`.

                *Effect* is what a rise may do to the probability of paying in time: `+` never lowers it, `-` never raises it (the model is trained so),
                nothing where that is not known. Features of one *concept* are one reason in an explanation.

                | # | feature | concept | unit | window | effect | meaning | missing |
                |---|---|---|---|---|---|---|---|
                """
                        .formatted(RENEW, Feature.count()));
        for (Feature feature : Feature.values()) {
            page.append(String.format(
                    Locale.ROOT,
                    "| %d | `%s` | %s | %s | %s | %s | %s | %s |%n",
                    feature.position() + 1,
                    feature.name(),
                    words(feature.concept().name()),
                    words(feature.unit().name()),
                    feature.windowDays().isPresent() ? feature.windowDays().getAsInt() + " d" : "",
                    feature.monotone() > 0 ? "+" : feature.monotone() < 0 ? "-" : "",
                    feature.meaning(),
                    feature.missing()));
        }
        return page.toString().replace(System.lineSeparator(), "\n");
    }

    private static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
