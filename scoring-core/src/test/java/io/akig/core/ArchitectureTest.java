package io.akig.core;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;

class ArchitectureTest {
    private static final JavaClasses CORE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.akig.core");

    /** What each package may import of the core, itself apart. */
    private static final Map<String, List<String>> MAY_IMPORT = Map.of(
            "ledger", List.of(),
            "features", List.of("ledger"),
            "model", List.of("ledger", "features"),
            "explain", List.of("ledger", "features", "model"),
            "timing", List.of("ledger", "features", "model"),
            "score", List.of("ledger", "features", "model", "explain", "timing"),
            "training", List.of("ledger", "features", "model", "explain", "timing", "score"));

    /** Streams over memory and class path resources; everything else of java.io reaches outside. */
    private static final Set<String> IN_MEMORY = Set.of(
            "ByteArrayInputStream",
            "ByteArrayOutputStream",
            "DataInputStream",
            "DataOutputStream",
            "EOFException",
            "IOException",
            "InputStream",
            "InputStreamReader",
            "OutputStream",
            "Reader",
            "Serializable",
            "StringReader",
            "StringWriter",
            "UncheckedIOException",
            "Writer");

    @Test
    void every_package_imports_only_those_before_it() {
        assertThat(CORE).isNotEmpty();
        MAY_IMPORT.forEach((name, allowed) -> {
            String[] others = MAY_IMPORT.keySet().stream()
                    .filter(other -> !other.equals(name) && !allowed.contains(other))
                    .map(other -> "io.akig.core." + other + "..")
                    .toArray(String[]::new);
            if (others.length > 0) {
                noClasses()
                        .that()
                        .resideInAPackage("io.akig.core." + name + "..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(others)
                        .check(CORE);
            }
        });
    }

    @Test
    void every_class_lives_in_a_package_of_the_order() {
        assertThat(CORE.stream().map(type -> type.getPackageName()
                        .replace("io.akig.core.", "")
                        .split("\\.", 2)[0]))
                .isSubsetOf(MAY_IMPORT.keySet());
    }

    @Test
    void no_package_is_part_of_a_cycle() {
        slices().matching("io.akig.core.(*)..").should().beFreeOfCycles().check(CORE);
    }

    @Test
    void the_core_knows_no_spring() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "reactor..")
                .check(CORE);
    }

    @Test
    void the_core_does_no_io() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("reach outside the memory", ArchitectureTest::reachesOutside))
                .check(CORE);
    }

    @Test
    void xgboost_and_tablesaw_stay_in_model_and_training() {
        noClasses()
                .that()
                .resideOutsideOfPackages("io.akig.core.model..", "io.akig.core.training..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("ml.dmlc..", "tech.tablesaw..")
                .check(CORE);
    }

    /** Surefire passes over any other name in silence. */
    @Test
    void every_class_with_tests_is_called_a_test() {
        JavaClasses tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages("io.akig.core");
        assertThat(tests.stream()
                        .filter(type -> type.getMethods().stream()
                                .anyMatch(method -> method.isMetaAnnotatedWith(Testable.class)))
                        .map(JavaClass::getSimpleName))
                .contains("ArchitectureTest")
                .allMatch(name -> name.endsWith("Test"));
    }

    private static boolean reachesOutside(JavaClass type) {
        String name = type.getPackageName();
        return (name.equals("java.io") && !IN_MEMORY.contains(type.getSimpleName()))
                || name.startsWith("java.nio.file")
                || name.startsWith("java.nio.channels")
                || name.startsWith("java.net")
                || name.startsWith("java.sql")
                || name.startsWith("javax.net");
    }
}
