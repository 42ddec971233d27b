package io.akig.spark.score;

import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;
import io.akig.spark.input.Refusal;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A bundle on its way to the executors. Each of them loads it once, with the proof that it answers there as it did where it
 * was trained; after that nothing of XGBoost is asked any more.
 *
 * @param name where it is from, for messages
 */
public record ModelFile(String name, String sha256, byte[] bytes) implements Serializable {
    /** Of this process, by the digest of their bytes. */
    private static final Map<String, ScoringModel> LOADED = new ConcurrentHashMap<>();

    /** @throws Refusal before any work begins, if it is no bundle or does not reproduce its own answers */
    public static ModelFile of(String name, byte[] bytes) {
        ScoringModel model = prove(name, bytes);
        LOADED.put(model.sha256(), model);
        return new ModelFile(name, model.sha256(), bytes);
    }

    ScoringModel load() {
        return LOADED.computeIfAbsent(sha256, digest -> prove(name, bytes));
    }

    private static ScoringModel prove(String name, byte[] bytes) {
        try {
            return ScoringModel.load(bytes);
        } catch (BundleRefused refused) {
            throw new Refusal("The model " + name + " is refused. " + refused.getMessage(), refused);
        }
    }
}
