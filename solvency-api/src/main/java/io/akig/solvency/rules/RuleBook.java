package io.akig.solvency.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/** Which scorecard counts for an agency: asked of the database each time, read once per version. */
public final class RuleBook {
    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final int KEPT = 1_000;

    private final RuleSetStore store;
    private final Map<Key, Scorecard> read = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Scorecard> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(String agencyId, int version) {}

    RuleBook(RuleSetStore store) {
        this.store = store;
    }

    /** Never empty: who has published nothing has the default. */
    public Mono<PublishedRules> published(String agencyId) {
        return store.publishedVersion(agencyId).flatMap(version -> of(new Key(agencyId, version)));
    }

    /** The agency's draft; an error, 409 {@code no_draft}, if there is none. */
    public Mono<Scorecard> draft(String agencyId) {
        return store.now(agencyId).map(sets -> {
            RuleSet draft = sets.draft();
            if (draft == null) {
                throw ChangeRules.noDraft();
            }
            return ScorecardReader.read(draft.yaml());
        });
    }

    private Mono<PublishedRules> of(Key key) {
        if (key.version() == 0) {
            return Mono.just(new PublishedRules(0, DefaultRules.SCORECARD));
        }
        Scorecard known = read.get(key);
        return known != null
                ? Mono.just(new PublishedRules(key.version(), known))
                : store.version(key.agencyId(), key.version())
                        .map(set -> new PublishedRules(key.version(), readOnce(key, set.yaml())));
    }

    private Scorecard readOnce(Key key, String yaml) {
        Scorecard scorecard;
        try {
            scorecard = ScorecardReader.read(yaml);
        } catch (InvalidScorecard e) {
            // Fail open: it was valid when it was published, by a release that knew another format. The default rules
            // are better than no answer.
            LOG.error(
                    "version {} of the rules of {} is not understood any more: {}",
                    key.version(),
                    key.agencyId(),
                    e.flaws());
            scorecard = DefaultRules.SCORECARD;
        }
        read.put(key, scorecard);
        return scorecard;
    }
}
