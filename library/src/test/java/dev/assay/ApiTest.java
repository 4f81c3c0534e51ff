package dev.assay;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is API, member by member; {@code -Dassay.approve=true} writes it. */
class ApiTest {
  private static final Path MODULE = Path.of(System.getProperty("assay.root"), "library");
  private static final Path API = MODULE.resolve("src/test/resources/api.txt");
  private static final Path CLASSES = MODULE.resolve("target/classes/dev/assay");
  private static final Pattern OURS = Pattern.compile("dev\\.assay\\.[a-z]\\w*\\.[\\w.$]+");

  @Test
  void changesOnlyOnPurpose() throws Exception {
    String api = String.join("\n", api()) + "\n";
    if (Boolean.getBoolean("assay.approve")) {
      Files.writeString(API, api);
    }
    assertThat(api).isEqualTo(Files.readString(API));
  }

  @Test
  void showsNothingOfWhatIsInternal() throws Exception {
    for (String member : api()) {
      Matcher inner = OURS.matcher(member);
      assertThat(inner.find()).as(member).isFalse();
    }
  }

  @Test
  void examplesSeeNothingElse() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("example", "dev.assay", "java..", "org.junit..", "org.assertj..")
        .check(new ClassFileImporter().importPackages("example"));
  }

  /** One line a member that a program can call, in a fixed order. */
  private static List<String> api() throws IOException, ClassNotFoundException {
    List<String> api = new ArrayList<>();
    for (String name : names()) {
      Class<?> type = Class.forName("dev.assay." + name);
      if (!isVisible(type.getModifiers()) || hasHiddenOwner(type)) {
        continue;
      }
      api.add(kind(type) + " " + type.getTypeName());
      Stream<? extends Member> members =
          Stream.of(
                  type.getDeclaredFields(),
                  type.getDeclaredConstructors(),
                  type.getDeclaredMethods())
              .flatMap(Arrays::stream);
      members
          .filter(m -> isVisible(m.getModifiers()) && !m.isSynthetic())
          .map(m -> "  " + line(m))
          .sorted()
          .forEach(api::add);
    }
    return api;
  }

  private static TreeSet<String> names() throws IOException {
    try (Stream<Path> files = Files.list(CLASSES)) {
      return files
          .map(f -> f.getFileName().toString())
          .filter(f -> f.endsWith(".class") && !f.equals("package-info.class"))
          .map(f -> f.substring(0, f.length() - ".class".length()))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static boolean hasHiddenOwner(Class<?> type) {
    Class<?> owner = type.getDeclaringClass();
    return type.isAnonymousClass() || (owner != null && !isVisible(owner.getModifiers()));
  }

  private static boolean isVisible(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String kind(Class<?> type) {
    return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
  }

  private static String line(Member member) {
    if (member instanceof Field field) {
      return field.getName() + " " + field.getGenericType().getTypeName();
    }
    Executable code = (Executable) member;
    String parameters =
        Arrays.stream(code.getGenericParameterTypes())
            .map(Type::getTypeName)
            .collect(Collectors.joining(", ", "(", ")"));
    String name = code instanceof Constructor ? "new" : code.getName();
    String result = code instanceof Method m ? " " + m.getGenericReturnType().getTypeName() : "";
    return (Modifier.isStatic(code.getModifiers()) ? "static " : "") + name + parameters + result;
  }
}
