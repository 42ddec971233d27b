package io.akig.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.akig.core.features.Concept;
import io.akig.core.training.report.EvaluationReport;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class EvaluationReportTest {
    private static final String HOSTILE = "<script>alert(\"1\")</script> & 'Sœurs' \u0007";
    private static Evaluation evaluation;
    private static String html;
    private static Document page;

    @BeforeAll
    static void write() throws Exception {
        List<TenantHistory> world = Worlds.rents(200, 18, 6).stream()
                .map(t -> new TenantHistory(t.tenantId(), t.ledger(), t.leases(), t.zone(), HOSTILE))
                .toList();
        Evaluator evaluator = new Evaluator(6_000);
        TestModel tested = evaluator.modelFor(null, world, TrainingOptions.defaults(), Worlds.NOW);
        evaluation = evaluator.evaluate(
                tested.model(),
                world,
                tested.from(),
                Worlds.NOW,
                (tenant, charge, days) -> OptionalDouble.of(days > 9 ? 0.8 : 0.6));
        html = EvaluationReport.html(evaluation, tested.reason());
        page = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html.replace("<!DOCTYPE html>\n", ""))));
    }

    @Test
    void it_needs_nothing_but_itself() throws Exception {
        assertThat(html).startsWith("<!DOCTYPE html>");
        assertThat(html.toLowerCase(Locale.ROOT))
                .doesNotContain("http:", "https:", "//", "url(", "@import", "src=", "href=", "javascript");
        assertThat(texts("//script | //link | //img | //iframe | //object")).isEmpty();
        // A browser reads a style element raw, so nothing in it may need escaping.
        assertThat(texts("//style").get(0)).doesNotContain("'", "\"", "<", ">", "&");
        assertThat(html).doesNotContain("&#39;Segoe");
    }

    @Test
    void an_agency_cannot_put_markup_into_the_page() throws Exception {
        assertThat(html).doesNotContain("<script").contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; ");
        assertThat(texts("//section[@id='segments']//tbody/tr/th"))
                .contains("<script>alert(\"1\")</script> & 'Sœurs' \uFFFD");
    }

    @Test
    void every_chart_has_a_title_a_description_a_sentence_and_a_table() throws Exception {
        List<String> charts = texts("//section[.//*[local-name()='svg']]/@id");

        assertThat(charts)
                .containsExactly("ranking", "calibration-section", "gain-section", "scores-section", "days-section");
        for (String chart : charts) {
            String section = "//section[@id='" + chart + "']";
            assertThat(texts(section + "/p[@class='read']")).hasSize(1);
            assertThat(texts(section + "/details/summary")).isNotEmpty();
            assertThat(texts(section + "//*[local-name()='svg'][@role='img']/*[local-name()='title']"))
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
            assertThat(texts(section + "//*[local-name()='svg']/*[local-name()='desc']"))
                    .isNotEmpty();
        }
        List<String> ids = texts("//@id");
        assertThat(ids).doesNotHaveDuplicates();
        texts("//@aria-labelledby").forEach(labels -> assertThat(ids).contains(labels.split(" ", 2)));
    }

    @Test
    void the_figures_on_the_page_are_the_evaluations() throws Exception {
        List<String> figures = texts("(//section[@id='comparison']//table)[1]/tbody/tr[1]/td/span/text()[1]");
        assertThat(figures.get(0)).isEqualTo(three(evaluation.model().auc()));
        assertThat(figures.get(1)).isEqualTo(three(evaluation.model().logLoss()));
        assertThat(figures.get(2)).isEqualTo(three(evaluation.model().brier()));
        assertThat(figures.get(3)).isEqualTo(three(evaluation.model().calibrationError()));
        Interval auc = evaluation.aucInterval();
        assertThat(texts("(//section[@id='comparison']//table)[1]/tbody/tr[1]/td[1]//small"))
                .containsExactly(three(auc.low()) + " to " + three(auc.high()));
        Difference lead = evaluation.uncertainty().difference("rules", Figure.AUC);
        assertThat(texts("//tr[th='against rules alone']/td[1]//text()").get(0)).contains(three(lead.value()));
        assertThat(texts("//tr[th='rent charges']/td").get(0))
                .isEqualTo(Integer.toString(evaluation.counts().charges()));
        assertThat(texts("//*[@id='oracle']").get(0))
                .contains(
                        "AUC of " + three(evaluation.oracle().auc()),
                        three(evaluation.oracle().modelLogLoss()));
        assertThat(texts("//section[@id='card']/ul/li"))
                .isEqualTo(evaluation.card().limits());
        Segment first = evaluation.segments().get(0);
        assertThat(texts("//section[@id='segments']//tr[2]/td")).contains(three(first.logLoss()), three(first.brier()));
    }

    @Test
    void everything_the_model_goes_by_is_named_with_its_weight() throws Exception {
        List<String> names = texts("//section[@id='weights']//tbody/tr/th");
        assertThat(names).hasSize(Concept.values().length).doesNotHaveDuplicates();
        ConceptWeight first = evaluation.weights().get(0);
        assertThat(names.get(0))
                .isEqualTo(first.concept().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        assertThat(texts("//section[@id='weights']//tbody/tr[1]/td[2]")).containsExactly(three(first.logOdds()));
    }

    @Test
    void the_charts_hold_every_bin_and_point() throws Exception {
        List<String> dots = texts("//*[local-name()='circle']/@cy");
        List<String> expected = evaluation.calibrationBins().stream()
                .map(bin -> String.format(Locale.ROOT, "%.1f", 374 - 360 * bin.onTimeRate()))
                .toList();
        assertThat(dots).isEqualTo(expected);
        String curve = texts("//section[@id='ranking']//*[@class='curve model']/@points")
                .get(0);
        assertThat(curve.split(" ", -1))
                .hasSameSizeAs(evaluation.plots().roc().get("model").x());
        assertThat(texts("//section[@id='days-section']/details//tbody/tr/td[1]").stream()
                        .mapToInt(Integer::parseInt)
                        .sum())
                .isEqualTo(evaluation.dates().rows());
        assertThat(numbers("//section[@id='scores-section']/details//tbody/tr/td[2]"))
                .isEqualTo(evaluation.counts().positives());
        assertThat(numbers("//section[@id='scores-section']/div//tbody/tr/td[1]"))
                .isEqualTo(evaluation.counts().rows());
    }

    @Test
    void it_is_written_without_dates_baselines_or_one_outcome_too() throws Exception {
        int rows = 40;
        double[] scores = IntStream.range(0, rows).mapToDouble(i -> i / 40.0).toArray();
        int[] labels = IntStream.range(0, rows).map(i -> 1).toArray();
        List<String> tenants = IntStream.range(0, rows).mapToObj(i -> "t" + i).toList();
        Metrics metrics = Metrics.of(scores, labels);
        Bootstrap.Draws draws = new Bootstrap(labels, tenants, 1).draw(scores);
        DateError none = DateError.of(new int[0], List.of(), 0);
        DateAccuracy unpaid = new DateAccuracy(0, rows, 0, none, none, none, Double.NaN, 0.8, 12, List.of());
        Evaluation bare = new Evaluation(
                "v<1>",
                evaluation.from(),
                evaluation.to(),
                evaluation.trainedUntil(),
                5,
                new Counts(rows, rows, rows, rows, 0),
                1,
                metrics,
                new Interval(Double.NaN, Double.NaN, 0.95),
                Map.of(),
                unpaid,
                unpaid,
                List.of(),
                CalibrationBin.tenOf(scores, labels),
                List.of(),
                new Uncertainty(Map.of("model", draws.intervals(metrics)), Map.of(), Double.NaN),
                new Plots(
                        Map.of("model", Curve.roc(scores, labels)),
                        Map.of("model", Curve.gain(scores, labels)),
                        ScoreBin.of(scores, labels),
                        LevelOutcome.of(scores, labels),
                        List.of()),
                null,
                evaluation.card());

        String written = EvaluationReport.html(bare, "");

        assertThat(written)
                .contains("cannot tell a good model from a bad one", "v&lt;1&gt;")
                .doesNotContain("NaN", "Infinity", "days-section", "id=\"oracle\"");
        assertThat(html).doesNotContain("NaN", "Infinity");
    }

    private static int numbers(String path) throws Exception {
        return texts(path).stream()
                .mapToInt(text -> Integer.parseInt(text.replace("\u00a0", "")))
                .sum();
    }

    private static String three(double value) {
        return String.format(Locale.ROOT, "%.3f", value).replace('-', '−');
    }

    private static List<String> texts(String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, page, XPathConstants.NODESET);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
