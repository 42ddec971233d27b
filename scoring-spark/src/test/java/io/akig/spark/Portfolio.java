package io.akig.spark;

import io.akig.core.model.Bundle;
import io.akig.core.training.TenantHistory;
import io.akig.core.training.Trainer;
import io.akig.core.training.TrainingOptions;
import io.akig.kit.database.Connections;
import io.akig.kit.database.Database;
import io.akig.kit.ledger.LedgerReader;
import io.akig.kit.ledger.TenantLedger;
import io.akig.scoring.registry.Decision;
import io.akig.scoring.registry.ModelStore;
import io.akig.scoring.registry.SwitchModels;
import io.akig.testkit.TestDatabase;
import io.r2dbc.pool.ConnectionPool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** A real database with more than 10,000 tenants, and a model in force that was trained on some of them. */
final class Portfolio implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-10T09:00:00Z");
    private static final int TRAINED_ON = 300;

    final TestDatabase database = TestDatabase.migrated();
    final Bundle bundle;

    Portfolio() {
        run(script());
        bundle = new Trainer()
                .train(histories(), new TrainingOptions(TrainingOptions.DEFAULT_GRACE_DAYS, null, 42, 2), NOW);
        ConnectionPool pool = Connections.forTools(database.url());
        Database tools = new Database(pool);
        new ModelStore(tools)
                .save(bundle)
                .then(new SwitchModels(tools, Schedulers.boundedElastic(), Mono.empty())
                        .activate(bundle.version(), new Decision("test", "because")))
                .then(pool.disposeLater())
                .block();
    }

    /** In the form of AKIG_DATABASE_URL. */
    String address() {
        var url = database.url();
        return "postgresql://" + url.user() + ":" + url.password() + "@" + url.host() + ":" + url.port() + "/"
                + url.database();
    }

    void run(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    long count(String sql) {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** As training reads them. */
    List<TenantHistory> everyHistory() {
        return read(LedgerReader::histories);
    }

    private List<TenantHistory> histories() {
        List<String> ids = IntStream.rangeClosed(1, TRAINED_ON)
                .mapToObj(n -> "t-" + 31 * n)
                .toList();
        return read(reader -> reader.readAll(ids).map(TenantLedger::history));
    }

    private List<TenantHistory> read(Function<LedgerReader, Flux<TenantHistory>> wanted) {
        ConnectionPool pool = Connections.forTools(database.url());
        return wanted.apply(new LedgerReader(new Database(pool)))
                .collectList()
                .flatMap(found -> pool.disposeLater().thenReturn(found))
                .block();
    }

    private static String script() {
        try (InputStream file = Portfolio.class.getResourceAsStream("portfolio.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        database.close();
    }
}
