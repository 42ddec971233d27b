package io.akig.scoring.score;

import io.akig.core.score.Factor;
import java.util.List;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Reasons as the predictions table keeps them: in no language, so that they can be said in any later. */
final class FactorsJson {
    private static final ObjectWriter WRITER = JsonMapper.shared().writerFor(Factor[].class);
    private static final ObjectReader READER = JsonMapper.shared().readerFor(Factor[].class);

    private FactorsJson() {}

    static String write(List<Factor> factors) {
        return WRITER.writeValueAsString(factors.toArray(Factor[]::new));
    }

    static List<Factor> read(String json) {
        Factor[] factors = READER.readValue(json);
        return List.of(factors);
    }
}
