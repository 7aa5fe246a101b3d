package io.github.s360sdk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Every public type, member and record component has Javadoc. The compiler's own check cannot be
 * used for this: on JDK 17 it wants parameters on the compact constructors of records.
 */
class JavadocTest {

  private static final List<String> PUBLISHED =
      List.of(
          "sdk-core",
          "sdk-catalog",
          "sdk-availability",
          "sdk-contacts",
          "sdk-sales",
          "sdk-testing",
          "sdk",
          "sdk-redis",
          "sdk-jdbc",
          "sdk-micrometer",
          "sdk-opentelemetry");

  @Test
  void everyPublicTypeAndMemberHasJavadoc() throws IOException {
    List<Path> sources = sources();
    assertThat(sources).hasSizeGreaterThan(100);

    JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
    List<String> missing = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      DocTrees docs = DocTrees.instance(task);
      for (CompilationUnitTree unit : task.parse()) {
        for (Tree type : unit.getTypeDecls()) {
          if (type instanceof ClassTree declared) {
            check(new Type(docs, new TreePath(new TreePath(unit), declared), declared), missing);
          }
        }
      }
    }
    Files.write(Path.of("target", "without-javadoc.txt"), missing); // counted by tools/figures
    assertThat(missing).isEmpty();
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    for (String module : PUBLISHED) {
      try (Stream<Path> files = Files.walk(Path.of("..", module, "src", "main", "java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(file -> !file.toString().contains("internal"))
            .filter(file -> !file.endsWith("package-info.java"))
            .forEach(sources::add);
      }
    }
    return sources;
  }

  private record Type(DocTrees docs, TreePath path, ClassTree tree) {

    @Nullable String comment(Tree member) {
      return docs.getDocComment(member == tree ? path : new TreePath(path, member));
    }
  }

  private static void check(Type type, List<String> missing) {
    ClassTree tree = type.tree();
    boolean inInterface = tree.getKind() == Tree.Kind.INTERFACE;
    if (!isVisible(tree.getModifiers(), isNestedInInterface(type))) {
      return;
    }
    String name = tree.getSimpleName().toString();
    String comment = type.comment(tree);
    if (comment == null) {
      missing.add(name);
    }
    for (Tree member : tree.getMembers()) {
      if (member instanceof ClassTree nested) {
        check(new Type(type.docs(), new TreePath(type.path(), nested), nested), missing);
      } else if (member instanceof MethodTree method
          && isVisible(method.getModifiers(), inInterface)
          && !isOverride(method)
          && !isImplicit(type, method)
          && type.comment(method) == null) {
        missing.add(name + "." + method.getName());
      } else if (member instanceof VariableTree field) {
        checkField(type, field, name, comment, inInterface, missing);
      }
    }
  }

  private static void checkField(
      Type type,
      VariableTree field,
      String name,
      @Nullable String comment,
      boolean inInterface,
      List<String> missing) {
    boolean component =
        type.tree().getKind() == Tree.Kind.RECORD
            && !field.getModifiers().getFlags().contains(Modifier.STATIC);
    if (component) {
      if (comment == null || !comment.matches("(?s).*@param\\s+" + field.getName() + "\\s.*")) {
        missing.add(name + " @param " + field.getName());
      }
    } else if (isVisible(field.getModifiers(), inInterface) && type.comment(field) == null) {
      missing.add(name + "." + field.getName());
    }
  }

  private static boolean isNestedInInterface(Type type) {
    return type.path().getParentPath().getLeaf() instanceof ClassTree outer
        && outer.getKind() == Tree.Kind.INTERFACE;
  }

  private static boolean isVisible(ModifiersTree modifiers, boolean inInterface) {
    Set<Modifier> flags = modifiers.getFlags();
    return flags.contains(Modifier.PUBLIC)
        || flags.contains(Modifier.PROTECTED)
        || (inInterface && !flags.contains(Modifier.PRIVATE));
  }

  private static boolean isOverride(MethodTree method) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(annotation -> annotation.getAnnotationType().toString().equals("Override"));
  }

  // The parser adds a default constructor, which stands nowhere in the source.
  private static boolean isImplicit(Type type, MethodTree method) {
    return type.docs()
            .getSourcePositions()
            .getStartPosition(type.path().getCompilationUnit(), method)
        < 0;
  }
}
