package io.akig.quickstart.run;

import io.akig.core.training.TrainingOptions;
import io.akig.core.training.TrainingRefused;
import io.akig.quickstart.Refusal;
import io.akig.quickstart.Terminal;
import io.akig.quickstart.demo.DemoFiles;
import io.akig.quickstart.demo.DemoMarket;
import io.akig.quickstart.ledger.ShownProgress;
import io.akig.quickstart.model.ScoringTools;
import io.akig.quickstart.model.TrainModel;
import io.akig.quickstart.world.World;
import io.akig.solvency.ledger.csv.ImportLedger;
import io.akig.solvency.ledger.csv.ImportReport;
import io.akig.solvency.ledger.csv.LedgerFiles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/**
 * What a world needs before its services are of use. Each step asks the database whether it is still to be done, so a
 * start that was cut off is completed by the next one.
 */
public final class FirstStart {
    private static final long SEED = 20_261_123;
    private static final ZoneId CONAKRY = ZoneId.of("Africa/Conakry");

    private final World world;
    private final Terminal terminal;

    public FirstStart(World world, Terminal terminal) {
        this.world = world;
        this.terminal = terminal;
    }

    /** @param demo whether an empty ledger is filled with the demo */
    public void complete(boolean demo) throws SQLException, IOException {
        boolean empty = isTrue("select not exists (select from tenants)");
        if (empty && demo) {
            loadDemo();
            empty = false;
        }
        if (isTrue("select exists (select from model_activations where role = 'ACTIVE')")) {
            return;
        }
        if (empty) {
            say("The ledger is empty: `./akig import DIR` fills it, `./akig train` makes the model that scores need.");
            return;
        }
        say("Training a model, as there is none yet.");
        try (ScoringTools tools = ScoringTools.on(world)) {
            terminal.out()
                    .print(new TrainModel(tools, terminal)
                            .run(TrainingOptions.DEFAULT_GRACE_DAYS, false)
                            .summary());
            terminal.out().flush();
        } catch (TrainingRefused tooLittle) {
            say(tooLittle.getMessage() + " Until there is a model the services answer without scores.");
        }
    }

    private void loadDemo() throws IOException {
        say("First start: making demo data, 600 tenants of three agencies in Conakry with 24 months of rents.");
        LocalDate today = terminal.clock().instant().atZone(CONAKRY).toLocalDate();
        DemoFiles.write(DemoMarket.generate(SEED, today), world.directory().demo());
        say("Importing it from " + world.directory().demo() + ".");
        ShownProgress progress = new ShownProgress(terminal);
        ImportReport report;
        try {
            report = new ImportLedger(world.database().dataSource(), terminal.clock())
                    .run(LedgerFiles.in(world.directory().demo()), false, progress);
        } finally {
            progress.done();
        }
        if (!report.accepted()) {
            throw new Refusal(
                    "The demo could not be imported:\n" + report.toText().strip());
        }
        say(String.format(Locale.ROOT, "Imported %,d rows in %.1f s.", report.rows(), report.seconds()));
    }

    private boolean isTrue(String question) throws SQLException {
        try (Connection connection = world.database().dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(question)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private void say(String sentence) {
        terminal.out().println(sentence);
    }
}
