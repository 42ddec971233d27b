package io.akig.quickstart.command;

import io.akig.kit.input.Language;
import io.akig.quickstart.model.AskScore;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.SpokenScore;
import io.akig.quickstart.world.World;
import io.akig.scoring.score.Prediction;
import io.akig.scoring.score.Renderer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** `./akig score TENANT`. */
@Command(name = "score")
final class ScoreCommand extends WorldCommand {
    @Parameters(paramLabel = "TENANT", converter = Values.TenantId.class)
    String tenant = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    @Nullable
    LocalDate asOf;

    @Option(names = "--lang", paramLabel = "fr|en", converter = Values.Speech.class)
    Language language = Language.FR;

    @Option(names = "--json")
    boolean json;

    @Override
    int work(World world) throws SQLException {
        try (ScoringTools tools = ScoringTools.on(world)) {
            Prediction score = new AskScore(tools, terminal()).run(tenant, asOf);
            root().out().println(json ? json(score) : new SpokenScore(score, language).text());
        }
        return 0;
    }

    private String json(Prediction score) {
        return new String(new Renderer(JsonMapper.shared()).render(score, language), StandardCharsets.UTF_8);
    }
}
