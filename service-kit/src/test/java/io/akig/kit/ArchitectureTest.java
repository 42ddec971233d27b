package io.akig.kit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    private static final JavaClasses KIT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.akig.kit");

    @Test
    void packages_have_no_cycles() {
        slices().matching("io.akig.kit.(*)..").should().beFreeOfCycles().check(KIT);
    }

    @Test
    void only_the_ledger_reader_knows_the_domain() {
        noClasses()
                .that()
                .resideOutsideOfPackage("io.akig.kit.ledger..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.akig.core..")
                .check(KIT);
    }
}
