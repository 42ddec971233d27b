package io.akig.solvency.access;

import java.util.HexFormat;
import java.util.regex.Pattern;

/** The random id under which the ledger of somebody who was forgotten goes on. Nobody is told it. */
public final class Pseudonym {
    /** How many random bytes make one. */
    public static final int BYTES = 16;

    private static final String PREFIX = "erased-";
    private static final Pattern PSEUDONYM = Pattern.compile(PREFIX + "[0-9a-f]{" + 2 * BYTES + "}");
    private static final String TOLD = "erased";

    private Pseudonym() {}

    public static String of(byte[] random) {
        return PREFIX + HexFormat.of().formatHex(random);
    }

    /** The id as it may be told: one word for everybody who was forgotten. */
    public static String told(String tenantId) {
        return PSEUDONYM.matcher(tenantId).matches() ? TOLD : tenantId;
    }
}
