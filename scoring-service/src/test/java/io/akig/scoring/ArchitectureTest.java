package io.akig.scoring;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.akig.scoring");

    @Test
    void packages_are_features_without_cycles() {
        slices().matching("io.akig.scoring.(*)..").should().beFreeOfCycles().check(SERVICE);
    }

    @Test
    void nothing_is_called_after_its_layer() {
        noClasses()
                .should()
                .resideInAnyPackage("..controller..", "..service..", "..impl..", "..util..", "..common..", "..dto..")
                .check(SERVICE);
    }

    @Test
    void controllers_only_translate() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.r2dbc..", "io.lettuce..", "io.akig.kit.database..", "io.akig.core..")
                .check(SERVICE);
    }

    @Test
    void controllers_stay_inside_their_feature() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .bePackagePrivate()
                .check(SERVICE);
    }

    @Test
    void nothing_blocks_on_jdbc() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "javax.sql..", "org.postgresql..", "org.flywaydb..")
                .check(SERVICE);
    }

    @Test
    void only_its_own_package_knows_redis() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.akig.scoring.cache..", "io.akig.scoring.score..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.lettuce..")
                .check(SERVICE);
    }
}
