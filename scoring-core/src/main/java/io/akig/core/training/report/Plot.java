package io.akig.core.training.report;

import java.util.List;
import java.util.function.DoubleFunction;

/** A chart with two straight scales; what is drawn is placed in the data's own units. */
final class Plot {
    static final int WIDTH = 560;
    private static final int LEFT = 58;
    private static final int RIGHT = 24;
    private static final int TOP = 14;
    private static final int BOTTOM = 46;

    private final Tag svg;
    private final Tag area = Tag.of("g");
    private final Range x;
    private final Range y;
    private final int height;

    /** From low to high. */
    record Range(double low, double high) {
        double share(double value) {
            return (value - low) / (high - low);
        }
    }

    Plot(String id, String title, String description, Range x, Range y, int height) {
        this.x = x;
        this.y = y;
        this.height = height;
        this.svg = Tag.of(
                        "svg",
                        Tag.of("title", title).with("id", id + "-title"),
                        Tag.of("desc", description).with("id", id + "-desc"))
                .with("viewBox", "0 0 " + WIDTH + " " + height)
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc");
    }

    double px(double value) {
        return LEFT + x.share(value) * (WIDTH - LEFT - RIGHT);
    }

    double py(double value) {
        return height - BOTTOM - y.share(value) * (height - TOP - BOTTOM);
    }

    Plot across(String label, DoubleFunction<String> text, double... ticks) {
        for (double tick : ticks) {
            textAt("tick middle", px(tick), height - BOTTOM + 16.0, text.apply(tick));
        }
        return textAt("axis middle", (px(x.low) + px(x.high)) / 2, height - 8.0, label);
    }

    Plot up(String label, DoubleFunction<String> text, double... ticks) {
        for (double tick : ticks) {
            stroke("grid", px(x.low), py(tick), px(x.high), py(tick));
            textAt("tick end", px(x.low) - 6, py(tick) + 4, text.apply(tick));
        }
        double middle = (py(y.low) + py(y.high)) / 2;
        area.add(Tag.of("text", label)
                .with("class", "axis middle")
                .with("transform", "translate(12 " + Tag.place(middle) + ") rotate(-90)"));
        return this;
    }

    Plot line(String kind, double fromX, double fromY, double toX, double toY) {
        return stroke(kind, px(fromX), py(fromY), px(toX), py(toY));
    }

    Plot curve(String kind, List<Double> xs, List<Double> ys) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < xs.size(); i++) {
            points.append(Tag.place(px(xs.get(i))))
                    .append(',')
                    .append(Tag.place(py(ys.get(i))))
                    .append(' ');
        }
        area.add(Tag.of("polyline")
                .with("class", "curve " + kind)
                .with("points", points.toString().strip()));
        return this;
    }

    Plot dot(String kind, double atX, double atY) {
        area.add(Tag.of("circle")
                .with("class", kind)
                .with("cx", px(atX))
                .with("cy", py(atY))
                .with("r", 4.5));
        return this;
    }

    Plot bar(String kind, Range across, double fromY, double toY) {
        double top = Math.min(py(fromY), py(toY));
        return box(kind, px(across.low), top, px(across.high) - px(across.low), Math.abs(py(fromY) - py(toY)));
    }

    Plot label(String kind, double atX, double atY, String text) {
        return textAt("label " + kind, px(atX), py(atY), text);
    }

    /** A line of the key in the empty lower right corner, counted from below. */
    Plot key(String kind, int fromBelow, String text) {
        double at = py(y.low) - 14 - 19.0 * fromBelow;
        double from = px(x.low) + 0.36 * (px(x.high) - px(x.low));
        return stroke("curve " + kind, from, at - 4, from + 28, at - 4).textAt("label", from + 36, at, text);
    }

    /** In pixels, for what lies outside the scales. */
    Plot box(String kind, double left, double top, double wide, double high) {
        area.add(Tag.of("rect")
                .with("class", kind)
                .with("x", left)
                .with("y", top)
                .with("width", wide)
                .with("height", high));
        return this;
    }

    Plot textAt(String kind, double left, double base, String text) {
        area.add(Tag.of("text", text).with("class", kind).with("x", left).with("y", base));
        return this;
    }

    Tag svg() {
        return svg.add(area);
    }

    private Plot stroke(String kind, double x1, double y1, double x2, double y2) {
        area.add(Tag.of("line")
                .with("class", kind)
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2));
        return this;
    }
}
