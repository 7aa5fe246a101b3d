package io.github.s360sdk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** What keeps the modules apart, and the foundation out of the API. */
class ArchitectureTest {

  private static final String ROOT = "io.github.s360sdk";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static final List<String> FOUNDATION =
      List.of(
          "org.apache.cxf",
          "jakarta.",
          "org.glassfish",
          "okhttp3",
          "okio",
          "mockwebserver3",
          "com.github.benmanes",
          "io.github.bucket4j",
          "com.ctc.wstx",
          "com.fasterxml",
          "kotlin");

  @Test
  void theTestSeesAllModules() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct())
        .contains(
            ROOT,
            ROOT + ".core",
            ROOT + ".core.internal.stub",
            ROOT + ".availability",
            ROOT + ".catalog",
            ROOT + ".sales",
            ROOT + ".testing");
  }

  @Test
  void theApiShowsNothingOfTheFoundation() {
    List<String> leaks = new ArrayList<>();
    for (JavaClass type : CLASSES) {
      if (isApi(type)) {
        Stream.concat(type.getAllRawSuperclasses().stream(), type.getAllRawInterfaces().stream())
            .filter(ArchitectureTest::isHidden)
            .forEach(parent -> leaks.add(type.getName() + " is a " + parent.getName()));
        for (JavaCodeUnit unit : type.getCodeUnits()) {
          if (isVisible(unit.getModifiers())) {
            addHidden(leaks, unit.getFullName(), unit.getAllInvolvedRawTypes());
          }
        }
        for (JavaField field : type.getFields()) {
          if (isVisible(field.getModifiers())) {
            addHidden(leaks, field.getFullName(), field.getAllInvolvedRawTypes());
          }
        }
      }
    }
    assertThat(leaks).isEmpty();
  }

  private static void addHidden(List<String> leaks, String where, Set<JavaClass> types) {
    types.stream()
        .filter(ArchitectureTest::isHidden)
        .forEach(type -> leaks.add(where + " shows " + type.getName()));
  }

  private static boolean isApi(JavaClass type) {
    boolean open = type.getModifiers().contains(JavaModifier.PUBLIC);
    boolean enclosed = type.getEnclosingClass().map(ArchitectureTest::isApi).orElse(true);
    return open && enclosed && !type.getPackageName().contains(".internal");
  }

  private static boolean isVisible(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static boolean isHidden(JavaClass type) {
    String name = type.getBaseComponentType().getName();
    return FOUNDATION.stream().anyMatch(name::startsWith)
        || (name.startsWith(ROOT) && name.contains(".internal."));
  }

  @Test
  void theClientUsesPublicApiOnly() {
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAPackage("..internal..")
        .check(CLASSES);
  }

  @Test
  void internalsOfADomainAreItsOwn() {
    Map<String, String[]> allowed =
        Map.of(
            "availability", new String[] {ROOT + ".availability..", ROOT + ".testing.."},
            "catalog", new String[] {ROOT + ".catalog..", ROOT + ".testing.."},
            "sales", new String[] {ROOT + ".sales..", ROOT + ".testing.."},
            "testing", new String[] {ROOT + ".testing.."});
    allowed.forEach(
        (module, packages) ->
            noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + "." + module + ".internal..")
                .check(CLASSES));
  }

  @Test
  void cxfIsNeededByNothing() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.cxf..")
        .check(CLASSES);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void noPackageIsInTwoModules() {
    Map<String, Set<String>> modules = new HashMap<>();
    for (JavaClass type : CLASSES) {
      String file = type.getName().replace('.', '/') + ".class";
      String uri = type.getSource().orElseThrow().getUri().toString();
      modules
          .computeIfAbsent(type.getPackageName(), name -> new HashSet<>())
          .add(uri.substring(0, uri.length() - file.length()));
    }
    assertThat(modules).hasSizeGreaterThan(20);
    assertThat(modules.values()).allSatisfy(homes -> assertThat(homes).hasSize(1));
  }

  @Test
  void everyPackageSaysWhatMayBeNull() {
    List<String> unmarked =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().contains(".internal.stub"))
            .map(JavaClass::getPackage)
            .distinct()
            .filter(home -> !home.isAnnotatedWith(NullMarked.class))
            .map(home -> home.getName())
            .toList();
    assertThat(unmarked).isEmpty();
  }
}
