package io.akig.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The first page, in both languages. */
class ReadmeTest {
    private static final Pattern CODE =
            Pattern.compile("^```(?:sh|json)\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

    @Test
    void french_and_english_say_the_same() {
        String english = Repository.text("README.md");
        String french = Repository.text("README.fr.md");
        assertThat(all(CODE, withoutComments(french))).isEqualTo(all(CODE, withoutComments(english)));
        assertThat(headings(french)).hasSameSizeAs(headings(english));
        assertThat(french.lines().filter(line -> line.startsWith("| `")))
                .containsExactlyElementsOf(
                        english.lines().filter(line -> line.startsWith("| `")).toList());
        assertThat(links(french)).isEqualTo(links(english));
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.fr.md"})
    void what_it_links_to_is_there(String file) {
        for (String link : all(LINK, Repository.text(file))) {
            assertThat(Files.exists(Repository.home().resolve(link))).as(link).isTrue();
        }
    }

    private static List<String> links(String text) {
        return all(LINK, text).stream()
                .filter(link -> !link.startsWith("README"))
                .toList();
    }

    private static List<String> headings(String text) {
        return text.lines().filter(line -> line.startsWith("## ")).toList();
    }

    private static String withoutComments(String text) {
        return text.replaceAll(" +# .*", "");
    }

    private static List<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).toList();
    }
}
