package dev.assay;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The direction of dependencies in core, and what core keeps its hands off. */
class ArchitectureTest {
  /** Floors from the ground up. A package may use what is below its floor, not its neighbours. */
  private static final List<List<String>> FLOORS =
      List.of(
          List.of("dev.assay.report"),
          List.of("dev.assay.text"),
          List.of("dev.assay.reader"),
          List.of("dev.assay.coreference"),
          List.of("dev.assay.time", "dev.assay.place"),
          List.of("dev.assay.actor"),
          List.of("dev.assay.codebook"),
          List.of("dev.assay.statement"),
          List.of("dev.assay.ledger"));

  /** Whoever trains a reader tries it from the folder it was written to. */
  private static final String READS_MODEL_FOLDERS = "dev.assay.reader.ModelFiles";

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.assay");

  static Stream<String> packages() {
    return FLOORS.stream().flatMap(List::stream);
  }

  @ParameterizedTest
  @MethodSource("packages")
  void dependsDownwardsOnly(String name) {
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden(name).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CORE);
  }

  @Test
  void everyPackageHasItsFloor() {
    assertThat(CORE).isNotEmpty();
    classes()
        .should()
        .resideInAnyPackage(packages().toArray(String[]::new))
        .because("a package of core has a place in the order of dependencies")
        .check(CORE);
  }

  @Test
  void touchesNoFileNetworkOrDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net..", "java.sql..", "javax.sql..", "java.nio.channels..")
        .check(CORE);
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveNameMatching(
            "java\\.io\\.(File|FileReader|FileWriter|FileInputStream|FileOutputStream|RandomAccessFile)")
        .check(CORE);
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(READS_MODEL_FOLDERS)
        .should()
        .dependOnClassesThat()
        .haveNameMatching("java\\.nio\\.file\\.(Files|FileSystems?|Paths)")
        .check(CORE);
    noClasses()
        .should()
        .callMethodWhere(
            target(nameMatching("(write|copy|move|delete|create|newOutput|newBufferedWriter).*"))
                .and(target(owner(type(Files.class)))))
        .check(CORE);
  }

  @Test
  void holdsNoStateInStatics() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(ThreadLocal.class)
        .andShould()
        .notHaveRawType(AtomicInteger.class)
        .andShould()
        .notHaveRawType(AtomicLong.class)
        .andShould()
        .notHaveRawType(AtomicBoolean.class)
        .andShould()
        .notHaveRawType(AtomicReference.class)
        .andShould()
        .notHaveRawType(StringBuilder.class)
        .allowEmptyShould(true)
        .check(CORE);
  }

  /** All that is not below. */
  private static List<String> forbidden(String name) {
    List<String> forbidden = new ArrayList<>();
    boolean below = true;
    for (List<String> floor : FLOORS) {
      below &= !floor.contains(name);
      if (!below) {
        floor.stream().filter(other -> !other.equals(name)).forEach(forbidden::add);
      }
    }
    return forbidden.isEmpty() ? List.of("dev.assay.nothing.above") : forbidden;
  }
}
