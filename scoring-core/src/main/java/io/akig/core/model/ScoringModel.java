package io.akig.core.model;

/**
 * A bundle that has proved itself, ready to serve: compiled forest, calibration, explanation. Holds no native memory.
 * Immutable, safe for any number of threads.
 */
public final class ScoringModel {

    private final Bundle bundle;
    private final String sha256;
    private final Forest forest;
    private final ForestShap shap;
    private final Forest hazard;

    private ScoringModel(Bundle bundle, String sha256, Forest forest, ForestShap shap, Forest hazard) {
        this.bundle = bundle;
        this.sha256 = sha256;
        this.forest = forest;
        this.shap = shap;
        this.hazard = hazard;
    }

    /**
     * Decodes a bundle, compiles it, and has it answer its golden rows natively and here.
     *
     * @throws BundleRefused with its reason if the bundle cannot be decoded, or does not give the same answers
     */
    public static ScoringModel load(byte[] bytes) throws BundleRefused {
        return load(Bundle.decode(bytes), BundleCodec.sha256(bytes));
    }

    static ScoringModel load(Bundle bundle, String sha256) throws BundleRefused {
        try {
            // Compiled first: what this refuses could take the process down in native code.
            Forest forest = Forest.parseUbj(bundle.booster());
            ForestShap shap = ForestShap.of(forest);
            GoldenProof proof = new GoldenProof(bundle.golden(), forest, shap);
            try (NativeBooster booster = NativeBooster.load(bundle.booster(), 1)) {
                proof.prove(booster);
            }
            proof.prove(bundle.calibrator());
            return new ScoringModel(bundle, sha256, forest, shap, hazard(bundle.hazard()));
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BundleRefused("The bundle's booster is refused. " + e.getMessage(), e);
        }
    }

    private static Forest hazard(Hazard hazard) throws BundleRefused {
        try {
            Forest forest = Forest.parseUbj(hazard.booster());
            try (NativeBooster booster = NativeBooster.load(hazard.booster(), 1)) {
                new GoldenProof(hazard.golden(), forest, ForestShap.of(forest)).prove(booster);
            }
            return forest;
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new BundleRefused("The bundle's booster of payment dates is refused. " + e.getMessage(), e);
        }
    }

    /** The calibrated probability of paying on time, strictly between 0 and 1, on the {@link ProbabilityGrid}. */
    public double probability(float[] row) {
        return ProbabilityGrid.round(bundle.calibrator().probability(forest.margin(row)));
    }

    /** The name by which scores refer to this model. */
    public String version() {
        return bundle.version();
    }

    /** The identity of the bytes it was loaded from. */
    public String sha256() {
        return sha256;
    }

    /** Everything the bundle carries besides. */
    public Bundle bundle() {
        return bundle;
    }

    /** The compiled booster. */
    public Forest forest() {
        return forest;
    }

    /** The compiled booster of payment dates. */
    public Forest hazard() {
        return hazard;
    }

    /** The explanation of the forest; {@code explain.TreeShap} is the door to it. */
    public ForestShap shap() {
        return shap;
    }
}
