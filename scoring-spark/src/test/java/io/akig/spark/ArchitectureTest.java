package io.akig.spark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.akig.spark");

    @Test
    void data_flow_from_input_to_ledger_to_scores_and_never_back() {
        assertThat(OURS).isNotEmpty();
        slices().matching("io.akig.spark.(*)..").should().beFreeOfCycles().check(OURS);
        noClasses()
                .that()
                .resideInAnyPackage(
                        "io.akig.spark.input..",
                        "io.akig.spark.ledger..",
                        "io.akig.spark.score..",
                        "io.akig.spark.training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.akig.spark", "picocli..")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage("io.akig.spark.input..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.akig.spark.ledger..", "io.akig.spark.score..")
                .check(OURS);
    }

    @Test
    void no_service_and_no_spring_goes_to_the_cluster() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "reactor..", "io.akig.kit..", "io.akig.scoring..", "ml.dmlc..")
                .check(OURS);
    }
}
