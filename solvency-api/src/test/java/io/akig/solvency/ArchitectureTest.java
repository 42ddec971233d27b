package io.akig.solvency;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.akig.solvency");

    @Test
    void packages_are_named_for_features_that_the_house_knows() {
        classes()
                .should()
                .resideInAnyPackage(
                        "io.akig.solvency",
                        "io.akig.solvency.access..",
                        "io.akig.solvency.ledger..",
                        "io.akig.solvency.tenants",
                        "io.akig.solvency.rules",
                        "io.akig.solvency.solvency",
                        "io.akig.solvency.alerts",
                        "io.akig.solvency.portfolio",
                        "io.akig.solvency.privacy",
                        "io.akig.solvency.models",
                        "io.akig.solvency.audit")
                .check(CLASSES);
    }

    @Test
    void features_do_not_depend_on_each_other_in_circles() {
        slices().matching("io.akig.solvency.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void the_gateway_meets_the_scoring_service_only_over_http() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.akig.scoring..", "io.akig.quickstart..", "io.akig.dashboard..", "ml.dmlc..")
                .check(CLASSES);
    }

    @Test
    void the_import_needs_no_spring() {
        noClasses()
                .that()
                .resideInAPackage("io.akig.solvency.ledger.csv")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..")
                .check(CLASSES);
    }
}
