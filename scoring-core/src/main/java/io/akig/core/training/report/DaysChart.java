package io.akig.core.training.report;

import io.akig.core.training.DateAccuracy;
import io.akig.core.training.DateError;
import io.akig.core.training.DateErrorBin;
import io.akig.core.training.Evaluation;
import java.util.List;

/** How many days after or before the forecast day the money came, and how often the window held it. */
final class DaysChart {
    private DaysChart() {}

    static Tag of(Evaluation evaluation) {
        DateAccuracy dates = evaluation.dates();
        List<DateErrorBin> bins = evaluation.plots().dateErrors();
        double rows = Math.max(1, bins.stream().mapToInt(DateErrorBin::rows).sum());
        double tallest =
                bins.stream().mapToDouble(bin -> bin.rows() / rows).max().orElse(1);
        Plot plot = new Plot(
                        "days",
                        "Days between the forecast and the payment",
                        "Histogram of the days from the forecast day to the payment; right of zero the money came later.",
                        new Plot.Range(0, Math.max(1, bins.size())),
                        new Plot.Range(0, 1.12 * tallest),
                        320)
                .up("share of rents", Words::percent, ticks(tallest))
                .across("days after the forecast day (before it: −)", tick -> "");
        Table table = new Table("Rents by days after the forecast day", "days", "rents", "share");
        int every = Math.max(1, (bins.size() + 9) / 10);
        for (int i = 0; i < bins.size(); i++) {
            DateErrorBin bin = bins.get(i);
            boolean holdsZero = bin.fromDay() <= 0 && bin.toDay() >= 0;
            boolean outer = i == 0 || i == bins.size() - 1;
            plot.bar(holdsZero ? "timely hit" : "timely", new Plot.Range(i + 0.08, i + 0.92), 0, bin.rows() / rows);
            // An outer bin's name is long, so its neighbours stay without.
            boolean apart = i > 2 && i < bins.size() - 3 && (i - zero(bins)) % every == 0;
            if (outer || holdsZero || apart) {
                plot.textAt("tick middle", plot.px(i + 0.5), 290, name(bins, i));
            }
            table.row(range(bins, i), Words.count(bin.rows()), Words.percentExactly(bin.rows() / rows));
        }
        return Section.chart(
                        "days-section",
                        "When it names a day, how far off is it?",
                        "Each bar counts the rents that came so many days after the forecast day (right of 0) or before it (left)."
                                + " Good is a tall, narrow mountain around 0.",
                        "Half of the forecasts were within "
                                + Words.days(dates.model().medianAbsoluteDays())
                                + " of the payment; on average they were "
                                + Words.days(dates.model().meanAbsoluteDays())
                                + " off. At "
                                + Words.count(dates.open())
                                + " looks the rent was still unpaid at the end of the data: these have no bar.",
                        plot.svg(),
                        table.folded())
                .add(simpler(evaluation), coverage(dates));
    }

    private static Tag simpler(Evaluation evaluation) {
        Table table = new Table("Days between forecast and payment", "", "average", "half within", "with unpaid ones");
        rows(table, "all looks", evaluation.dates());
        rows(table, "rent already late when looked at", evaluation.lateDates());
        Tag read = Tag.of(
                        "p",
                        "The slowest rents are not paid yet, so judging paid ones alone favours whoever expects the money soon."
                                + " The last column is fair: it counts those unpaid too, and anything later than "
                                + Words.days(evaluation.dates().restrictedDays()) + " after the due date as just then.")
                .with("class", "read");
        return Tag.of("div", read, table.tag());
    }

    private static void rows(Table table, String kind, DateAccuracy dates) {
        if (dates.rows() > 0) {
            table.part(kind + " (" + Words.count(dates.rows()) + " paid, " + Words.count(dates.open()) + " not)", 4);
            table.row("this model", days(dates.model()));
            table.row("the tenant's own median", days(dates.ownMedian()));
            table.row("everyone's median", days(dates.globalMedian()));
        }
    }

    private static Object[] days(DateError error) {
        return new Object[] {
            Words.decimals(error.meanAbsoluteDays(), 1),
            Words.decimals(error.medianAbsoluteDays(), 1),
            Words.decimals(error.restrictedMeanDays(), 1)
        };
    }

    private static Tag coverage(DateAccuracy dates) {
        Tag read = Tag.of(
                        "p",
                        "Each forecast also names a window of days, and promises to hold "
                                + Words.percent(dates.nominalCoverage())
                                + " of the payments. Good is a bar that ends at the mark; a shorter one promises too much, a"
                                + " longer one is more cautious than it needs to be.")
                .with("class", "read");
        if (!Double.isFinite(dates.windowCoverage())) {
            return Tag.of("div", read);
        }
        Plot plot = new Plot(
                        "coverage",
                        "Payments inside the forecast window",
                        "Share of payments that came within their window beside the share promised.",
                        new Plot.Range(0, 1),
                        new Plot.Range(0, 1),
                        118)
                .across("payments inside their window", Words::percent, 0, 0.2, 0.4, 0.6, 0.8, 1)
                .bar("timely", new Plot.Range(0, dates.windowCoverage()), 0.05, 0.55)
                .line("mark", dates.nominalCoverage(), 0, dates.nominalCoverage(), 0.68)
                .label("middle", dates.nominalCoverage(), 0.78, "promised " + Words.percent(dates.nominalCoverage()))
                .label("inside", 0.015, 0.2, "held " + Words.percentExactly(dates.windowCoverage()));
        return Tag.of("div", read, Tag.of("figure", plot.svg()));
    }

    private static int zero(List<DateErrorBin> bins) {
        for (int i = 0; i < bins.size(); i++) {
            if (bins.get(i).toDay() >= 0) {
                return i;
            }
        }
        return 0;
    }

    /** Short, for the axis. */
    private static String name(List<DateErrorBin> bins, int at) {
        DateErrorBin bin = bins.get(at);
        if (bins.size() > 1 && at == 0) {
            return "≤" + Words.decimals(bin.toDay(), 0);
        }
        if (bins.size() > 1 && at == bins.size() - 1) {
            return "≥" + Words.decimals(bin.fromDay(), 0);
        }
        return Words.decimals(bin.fromDay(), 0);
    }

    private static String range(List<DateErrorBin> bins, int at) {
        DateErrorBin bin = bins.get(at);
        String from = Words.decimals(bin.fromDay(), 0);
        return bin.fromDay() == bin.toDay() ? from : from + " to " + Words.decimals(bin.toDay(), 0);
    }

    private static double[] ticks(double tallest) {
        double step = tallest > 0.4 ? 0.2 : tallest > 0.2 ? 0.1 : tallest > 0.1 ? 0.05 : 0.02;
        double[] ticks = new double[(int) Math.floor(tallest / step + 1e-9) + 1];
        for (int i = 0; i < ticks.length; i++) {
            ticks[i] = i * step;
        }
        return ticks;
    }
}
