package io.akig.kit.settings;

/** A setting has a value the service cannot work with; the message names the setting and says what it needs. */
public final class SettingRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SettingRefused(String sentence) {
        super(sentence);
    }

    /** Stops the start unless the condition holds. */
    public static void unless(boolean holds, String sentence) {
        if (!holds) {
            throw new SettingRefused(sentence);
        }
    }
}
