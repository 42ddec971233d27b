package io.akig.quickstart.demo;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.akig.core.training.TrueOdds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** The generator's own probabilities: what a model that knew each tenant's mind would say. Nobody can do better. */
public final class Truth implements TrueOdds {
    /** What the truth calls on time. */
    public static final int GRACE_DAYS = Payer.GRACE_DAYS;

    static final String FILE = "truth.csv";

    private final Map<String, Double> byCharge = new HashMap<>();

    private Truth() {}

    /** Empty when the folder holds no demo. */
    public static Truth in(Path folder) throws IOException {
        Truth truth = new Truth();
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(file)) {
                for (NamedCsvRecord line : records) {
                    truth.byCharge.put(
                            key(line.getField("tenant_id"), line.getField("charge_id")),
                            Double.valueOf(line.getField("probability")));
                }
            }
        }
        return truth;
    }

    /**
     * Empty for a charge that is not the demo's, that was paid in advance, or on a day by which some would have paid: that
     * a rent is still unpaid then says more than the odds of before.
     */
    @Override
    public OptionalDouble onTime(String tenantId, String chargeId, int daysToDue) {
        Double known = byCharge.get(key(tenantId, chargeId));
        return known == null || daysToDue <= Payer.MOST_DAYS_EARLY ? OptionalDouble.empty() : OptionalDouble.of(known);
    }

    public boolean isEmpty() {
        return byCharge.isEmpty();
    }

    private static String key(String tenantId, String chargeId) {
        return tenantId + "/" + chargeId;
    }
}
