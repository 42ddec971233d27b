package io.akig.core.model;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;

/**
 * Everything a model needs to serve and to be judged, immutable, with one byte form (see {@link BundleCodec}).
 *
 * @param version the name by which scores refer to the model
 * @param createdAt when training made it; kept to the millisecond
 * @param booster the on-time booster, XGBoost's UBJ
 * @param hazard the model of payment dates
 * @param calibrator from the booster's margin to the probability
 * @param features the names of the features, in the order of a row
 * @param graceDays days after the due date that still count as on time
 * @param baseRate share of on-time outcomes in training, the answer for a tenant without history
 * @param golden rows with the answers the booster gave when it was made
 * @param references what training saw of each feature, in the order of the features
 * @param lateness how many days after due the charges were settled
 * @param card for the people who decide
 */
public record Bundle(
        String version,
        Instant createdAt,
        byte[] booster,
        Hazard hazard,
        Calibrator calibrator,
        List<String> features,
        int graceDays,
        double baseRate,
        GoldenRows golden,
        List<FeatureReference> references,
        LatenessProfile lateness,
        ModelCard card) {

    public Bundle {
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        booster = booster.clone();
        features = List.copyOf(features);
        references = List.copyOf(references);
        require(!version.isBlank() && version.length() <= 100, "the version needs 1 to 100 characters");
        require(booster.length > 0, "the booster is empty");
        require(!features.isEmpty(), "there is no feature");
        require(graceDays >= 0 && graceDays <= 60, "the days of grace are not between 0 and 60");
        require(baseRate > 0 && baseRate < 1, "the base rate is not between 0 and 1");
        require(golden.width() == features.size(), "the golden rows have another number of features");
        require(references.size() == features.size(), "each feature needs one reference distribution");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** The byte form; equal bundles have equal bytes. */
    public byte[] encode() {
        return BundleCodec.encode(this);
    }

    /**
     * Reads the byte form.
     *
     * @throws BundleRefused if it is damaged, foreign, of an unknown format, or made for other features than this
     *     catalogue's
     */
    public static Bundle decode(byte[] bytes) throws BundleRefused {
        return BundleCodec.decode(bytes);
    }

    /** The SHA-256 over the byte form without its own last 32 bytes, in hexadecimal: the bundle's identity. */
    public String sha256() {
        return BundleCodec.sha256(encode());
    }

    @Override
    public byte[] booster() {
        return booster.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bundle that && Arrays.equals(encode(), that.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(booster);
    }
}
