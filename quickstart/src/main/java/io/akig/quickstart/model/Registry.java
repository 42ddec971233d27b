package io.akig.quickstart.model;

import io.akig.core.model.Bundle;
import io.akig.core.model.ScoringModel;
import io.akig.kit.database.Database;
import io.akig.quickstart.Refusal;
import io.akig.scoring.registry.Decision;
import io.akig.scoring.registry.ModelChange;
import io.akig.scoring.registry.ModelEvent;
import io.akig.scoring.registry.ModelRefused;
import io.akig.scoring.registry.ModelStore;
import io.akig.scoring.registry.StoredModel;
import io.akig.scoring.registry.SwitchModels;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The registry for a command: the service's own classes, waited for. */
public final class Registry {
    private static final String ACTOR = "./akig";
    private static final int LISTED = 1000;

    private final ModelStore store;
    private final SwitchModels models;

    Registry(Database database) {
        this.store = new ModelStore(database);
        this.models = new SwitchModels(database, Schedulers.boundedElastic(), Mono.empty());
    }

    /** Newest first. */
    public List<StoredModel> list() {
        return Objects.requireNonNull(store.list(LISTED).collectList().block());
    }

    public StoredModel find(String version) {
        return Objects.requireNonNull(store.find(version).block());
    }

    /** What its role was, newest first. */
    public List<ModelEvent> events(String version) {
        return Objects.requireNonNull(store.events(version).collectList().block());
    }

    public Optional<String> active() {
        return store.active().blockOptional();
    }

    /** The model in use, proved; empty before the first. */
    public Optional<ScoringModel> load() {
        try {
            return store.active()
                    .flatMap(version -> store.proved(version, Schedulers.boundedElastic()))
                    .blockOptional();
        } catch (ModelRefused refused) {
            throw new Refusal(
                    "The model in use is refused: " + refused.reason() + " (`./akig model rollback` goes back to the"
                            + " one before, `./akig train --activate` makes another).",
                    refused);
        }
    }

    public void save(Bundle bundle) {
        store.save(bundle).block();
    }

    public ModelChange activate(String version, String reason) {
        return done(models.activate(version, new Decision(ACTOR, reason)));
    }

    public ModelChange rollback() {
        return done(models.rollback(new Decision(ACTOR, "rolled back by hand")));
    }

    public ModelChange shadow(String version) {
        return done(models.shadow(version, new Decision(ACTOR, "put on trial by hand")));
    }

    public ModelChange endShadow(String version) {
        return done(models.endShadow(version, new Decision(ACTOR, "trial ended by hand")));
    }

    private static ModelChange done(Mono<ModelChange> change) {
        return Objects.requireNonNull(change.block());
    }
}
