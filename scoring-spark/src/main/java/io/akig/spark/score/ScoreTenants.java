package io.akig.spark.score;

import io.akig.core.ledger.Viewpoint;
import io.akig.core.model.ScoringModel;
import io.akig.core.score.Score;
import io.akig.core.score.Scorer;
import io.akig.spark.input.LedgerTables;
import io.akig.spark.ledger.TenantRecord;
import io.akig.spark.ledger.Tenants;
import java.util.Iterator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Scores every tenant that was not erased, by the same code as scoring-service: the ledger's fold, features, model, reasons. */
public final class ScoreTenants {
    private final SparkSession spark;

    public ScoreTenants(SparkSession spark) {
        this.spark = spark;
    }

    /** A row for each tenant, in no order; computed when it is asked for. */
    public Dataset<Row> score(LedgerTables tables, ModelFile model, Question question) {
        Broadcast<ModelFile> everywhere =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(model);
        Tenants.Work<Row> work =
                tenants -> predictions(tenants, everywhere.value().load(), question);
        return PredictionRow.arrived(Tenants.of(tables).map(work, Encoders.row(PredictionRow.ON_THE_WAY)));
    }

    private static Iterator<Row> predictions(Iterator<TenantRecord> tenants, ScoringModel model, Question question) {
        Scorer scorer = new Scorer(model, question.riskBands());
        return stream(tenants)
                .filter(tenant -> !tenant.erased())
                .map(tenant -> predict(tenant, model, scorer, question))
                .iterator();
    }

    private static Row predict(TenantRecord tenant, ScoringModel model, Scorer scorer, Question question) {
        Viewpoint viewpoint = question.viewpoint(tenant);
        Score score = scorer.score(tenant.ledger(), tenant.termsAt(viewpoint), viewpoint);
        return PredictionRow.of(tenant, score, model.forest().margin(score.features()), question);
    }

    private static <T> Stream<T> stream(Iterator<T> iterator) {
        Iterable<T> once = () -> iterator;
        return StreamSupport.stream(once.spliterator(), false);
    }
}
