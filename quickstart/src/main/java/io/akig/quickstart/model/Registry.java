package io.akig.quickstart.model;

import io.akig.core.model.Bundle;
import io.akig.core.model.BundleRefused;
import io.akig.core.model.ScoringModel;
import io.akig.quickstart.Refusal;
import io.akig.scoring.registry.ModelStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** The stored models, and which of them is in use. */
public final class Registry {
    private static final String ACTIVE =
            "select version from model_activations where role = 'ACTIVE' order by activation_id desc limit 1";

    private final DataSource database;
    private final ModelStore store;

    public Registry(DataSource database, ModelStore store) {
        this.database = database;
        this.store = store;
    }

    /** Newest first. */
    public List<StoredModel> list() throws SQLException {
        List<StoredModel> models = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select version, created_at, version = (" + ACTIVE
                        + ") as in_use from models order by created_at desc, version");
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                models.add(new StoredModel(
                        row.getString("version"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("in_use")));
            }
        }
        return models;
    }

    public Optional<String> active() throws SQLException {
        return text(ACTIVE);
    }

    /** The model that was in use before the present one. */
    public Optional<String> before() throws SQLException {
        return text("select version from model_activations where role = 'ACTIVE' and version <> (" + ACTIVE
                + ") order by activation_id desc limit 1");
    }

    /** The model in use; empty before the first. */
    public Optional<ScoringModel> load() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query =
                        connection.prepareStatement("select bundle from models where version = (" + ACTIVE + ")");
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(ScoringModel.load(row.getBytes(1))) : Optional.empty();
        } catch (BundleRefused refused) {
            throw new Refusal(
                    "The model in use is refused: " + refused.getMessage() + " (train another with `./akig train"
                            + " --activate`).",
                    refused);
        }
    }

    public void save(Bundle bundle) {
        store.save(bundle).block();
    }

    /** @throws Refusal when there is no such model */
    public void activate(String version, String reason) throws SQLException {
        if (list().stream().noneMatch(model -> model.version().equals(version))) {
            throw new Refusal("There is no model " + version + "; `./akig model list` shows those there are.");
        }
        store.activate(version, "./akig", reason).block();
    }

    private Optional<String> text(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
        }
    }
}
