package io.akig.scoring.score;

import io.akig.kit.input.Language;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** Predictions as the JSON of the contract. */
public final class Renderer {
    private final ObjectWriter one;
    private final ObjectWriter many;

    public Renderer(JsonMapper json) {
        this.one = json.writerFor(SolvencyScore.class);
        this.many = json.writerFor(SolvencyScore[].class);
    }

    public byte[] render(Prediction prediction, Language language) {
        return one.writeValueAsBytes(SolvencyScore.of(prediction, language.locale()));
    }

    Answer answer(Prediction prediction) {
        return new Answer(render(prediction, Language.FR), render(prediction, Language.EN));
    }

    byte[] renderAll(List<Prediction> predictions, Language language) {
        return many.writeValueAsBytes(predictions.stream()
                .map(prediction -> SolvencyScore.of(prediction, language.locale()))
                .toArray(SolvencyScore[]::new));
    }
}
