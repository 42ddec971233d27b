package io.akig.core.score;

/** How likely the next rent is to come on time, in five steps; {@link #UNKNOWN} when the history is too short to say. */
public enum RiskLevel {
    EXCELLENT("🟢", "#1F8A4C"),
    GOOD("🟡", "#8A6D00"),
    MEDIUM("🟠", "#B35900"),
    RISKY("🔴", "#B3261E"),
    CRITICAL("⚫", "#1B1F24"),
    UNKNOWN("⚪", "#6B7280");

    private final String badge;
    private final String color;

    RiskLevel(String badge, String color) {
        this.badge = badge;
        this.color = color;
    }

    public String badge() {
        return badge;
    }

    /** Hex colour that reaches WCAG AA as text on the dashboard's light ground. */
    public String color() {
        return color;
    }
}
