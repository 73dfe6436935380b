package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import fixtures.MakesPart;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.jury.count.Rehearsal;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.businessleaderaward.jury.trustees.ServiceShare;
import org.businessleaderaward.jury.trustees.ShareSeal;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.wiring.Registrar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** What the functions are made of: all of it is there, once, and made by the wiring alone. */
class PartsOfFunctionsTests {
  /** What reaches outside, in the place of which a test has something else. */
  private static final Set<String> OUTSIDE =
      Set.of(Storage.class.getName(), Transport.class.getName());

  /** One for each room; one each for the advisers, the jurors and the secretariat. */
  private static final Set<String> SEVERAL = Set.of("RoomFunction", "RosterAudience");

  @TempDir private Path folder;

  static Set<String> functions() {
    return new DeployedFunctions().all().keySet();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void everythingThatAFunctionMayAskForIsThere(String function) {
    var context = context(Map.of("spring.cloud.function.definition", function));
    new Functions().initialize(context);
    instead(context);
    context.refresh();
    assertThat(context.getBeanDefinitionNames()).contains(function);
    assertThat(made(context)).isNotEmpty();
  }

  /** What is not there cannot be asked for. */
  @ParameterizedTest
  @MethodSource("functions")
  void onlyTheCountIsMadeOfWhatOpensTheServicesShare(String function) {
    var context = context(Map.of("spring.cloud.function.definition", function));
    new Functions().initialize(context);
    for (var opening : List.of(ShareSeal.class, ServiceShare.class, MakeKey.class)) {
      assertThat(context.getDefaultListableBeanFactory().getBeanNamesForType(opening))
          .as("%s in %s", opening, function)
          .hasSize(function.equals("count") ? 1 : 0);
    }
  }

  @Test
  void nothingIsBuiltTwice() {
    var made =
        made(all())
            .<Class<?>>map(Object::getClass)
            .filter(type -> type.getName().startsWith("org.businessleaderaward"))
            .filter(type -> !type.isAnonymousClass() && !type.isHidden())
            .filter(type -> !SEVERAL.contains(type.getSimpleName()))
            .toList();
    assertThat(made).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void whateverImplementsAnInterfaceThatIsAskedForIsOffered() {
    var beans = made(all()).<Class<?>>map(Object::getClass).collect(Collectors.toSet());
    var asked =
        beans.stream()
            .flatMap(type -> Stream.of(type.getDeclaredConstructors()))
            .flatMap(constructor -> Stream.of(constructor.getGenericParameterTypes()))
            .flatMap(PartsOfFunctionsTests::listed)
            .filter(type -> type.getName().startsWith("org.businessleaderaward"))
            .collect(Collectors.toSet());
    assertThat(asked).hasSizeGreaterThan(5);
    var standing =
        ProjectClasses.ALL.stream()
            .filter(type -> !type.isInterface() && !type.isAnonymousClass())
            .<Class<?>>map(JavaClass::reflect)
            .filter(type -> asked.stream().anyMatch(one -> one.isAssignableFrom(type)));
    assertThat(standing).hasSizeGreaterThan(20).isSubsetOf(beans);
  }

  @Test
  void noClassMakesAPartByItself() {
    assertThatCode(() -> rule().check(ProjectClasses.ALL)).doesNotThrowAnyException();
  }

  @Test
  void aClassThatMakesAPartByItselfIsFound() {
    var fixture = new ClassFileImporter().importClasses(MakesPart.class);
    assertThatThrownBy(() -> rule().check(fixture))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("MakesPart");
  }

  private ArchRule rule() {
    var context = new GenericApplicationContext();
    context.register(Functions::register);
    var beans = context.getDefaultListableBeanFactory();
    var parts =
        Stream.of(context.getBeanDefinitionNames())
            .map(name -> Objects.requireNonNull(beans.getType(name)).getName())
            .collect(Collectors.toSet());
    // The rehearsal of the count opens what it sealed to a key of its own.
    return ArchRuleDefinition.noClasses()
        .that()
        .doNotImplement(Registrar.class)
        .and()
        .doNotBelongToAnyOf(Functions.class, Rehearsal.class)
        .should(ArchConditions.callConstructorWhere(makesOneOf(parts)))
        .because("what functions are made of is made once, by the wiring");
  }

  private static DescribedPredicate<JavaConstructorCall> makesOneOf(Collection<String> parts) {
    return DescribedPredicate.describe(
        "a part is made",
        call ->
            parts.contains(call.getTargetOwner().getName())
                && !call.getOriginOwner().equals(call.getTargetOwner()));
  }

  private static Stream<Object> made(GenericApplicationContext context) {
    return Stream.of(context.getBeanDefinitionNames())
        .filter(name -> !OUTSIDE.contains(name))
        .map(context::getBean);
  }

  private GenericApplicationContext all() {
    var context = context(Map.of());
    context.register(Functions::register);
    instead(context);
    context.refresh();
    return context;
  }

  private GenericApplicationContext context(Map<String, Object> more) {
    var context = new GenericApplicationContext();
    var sources = context.getEnvironment().getPropertySources();
    sources.addFirst(new MapPropertySource("function", more));
    sources.addFirst(
        new MapPropertySource(
            "folders",
            Map.of(
                "SITE_URL", TestAward.SITE,
                "SNAPSHOT_FOLDER", folder.resolve("snapshots").toString(),
                "PAGE_FOLDER", folder.resolve("pages").toString(),
                "EXPORT_FOLDER", folder.resolve("data").toString(),
                "EVIDENCE_FOLDER", folder.resolve("evidence").toString(),
                "TALLY_KEY_FOLDER", folder.resolve("tally-keys").toString())));
    return context;
  }

  private static void instead(GenericApplicationContext context) {
    context.registerBean(
        "embeddedStorage",
        Storage.class,
        () -> EmbeddedStorage.fresh(),
        bean -> bean.setPrimary(true));
    context.registerBean(
        "noTransport", Transport.class, () -> letter -> {}, bean -> bean.setPrimary(true));
  }

  /** What a list is of, be it asked for now or later. */
  private static Stream<Class<?>> listed(Type need) {
    if (!(need instanceof ParameterizedType of)) {
      return Stream.of();
    }
    var inner = of.getActualTypeArguments()[0];
    return of.getRawType() == List.class && inner instanceof Class<?> type
        ? Stream.of(type)
        : listed(inner);
  }
}
