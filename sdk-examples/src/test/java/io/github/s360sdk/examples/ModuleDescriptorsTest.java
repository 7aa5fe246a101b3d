package io.github.s360sdk.examples;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the descriptors of the published artifacts let others see. */
class ModuleDescriptorsTest {

  private static final String PREFIX = "io.github.s360sdk";

  @Test
  void eachArtifactIsAModule() {
    assertThat(modules().stream().map(ModuleDescriptor::name))
        .hasSize(11)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.startsWith(PREFIX));
  }

  @TestFactory
  Stream<DynamicTest> whatIsPublicIsSeenByAllAndNothingElse() {
    return each(
        module ->
            assertThat(exported(module))
                .isEqualTo(
                    module.packages().stream().filter(name -> !isInternal(name)).collect(toSet())));
  }

  @TestFactory
  Stream<DynamicTest> whatIsInternalIsSeenByPartsOfTheSdkAlone() {
    return each(
        module ->
            assertThat(module.exports().stream().filter(ModuleDescriptor.Exports::isQualified))
                .allMatch(exports -> isInternal(exports.source()))
                .allMatch(
                    exports -> exports.targets().stream().allMatch(to -> to.startsWith(PREFIX))));
  }

  @TestFactory
  Stream<DynamicTest> theStubsAreOpenToJaxbAndNothingElse() {
    return each(
        module ->
            assertThat(
                    module.opens().stream()
                        .filter(opens -> isStub(opens.source()))
                        .filter(
                            opens ->
                                opens
                                    .targets()
                                    .equals(
                                        Set.of("jakarta.xml.bind", "org.glassfish.jaxb.runtime")))
                        .map(ModuleDescriptor.Opens::source)
                        .collect(toSet()))
                .isEqualTo(
                    module.packages().stream()
                        .filter(ModuleDescriptorsTest::isStub)
                        .collect(toSet())));
  }

  private static Stream<DynamicTest> each(java.util.function.Consumer<ModuleDescriptor> test) {
    return modules().stream()
        .map(module -> DynamicTest.dynamicTest(module.name(), () -> test.accept(module)));
  }

  private static Set<String> exported(ModuleDescriptor module) {
    return module.exports().stream()
        .filter(exports -> !exports.isQualified())
        .map(ModuleDescriptor.Exports::source)
        .collect(toSet());
  }

  private static boolean isInternal(String name) {
    return name.contains(".internal");
  }

  private static boolean isStub(String name) {
    return name.contains(".internal.stub");
  }

  /** The published modules on the class path; the examples are none. */
  private static List<ModuleDescriptor> modules() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .map(Path::of)
        .filter(path -> path.toString().matches(".*[/\\\\](s360-)?sdk[^/\\\\]*([/\\\\].*)?"))
        .flatMap(path -> ModuleFinder.of(path).findAll().stream())
        .map(ModuleReference::descriptor)
        .filter(module -> !module.isAutomatic() && module.name().startsWith(PREFIX))
        .toList();
  }
}
