package org.businessleaderaward;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.conditions.ArchPredicates;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Set;
import java.util.regex.Pattern;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.KeyText;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.wiring.AwsClients;
import org.jspecify.annotations.NullMarked;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbEnhancedClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;

/** What the code keeps to. Each rule has a class in {@code fixtures} that breaks it. */
final class ArchitectureRules {
  private static final Set<String> TIMES =
      Set.of(
          "java.time.Instant",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.time.LocalTime",
          "java.time.OffsetDateTime",
          "java.time.ZonedDateTime",
          "java.time.Year",
          "java.time.YearMonth");

  private static final Set<JavaModifier> SEEN =
      Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE);

  private static final Set<String> READING =
      Set.of("find", "findSubmitted", "findTranslated", "list", "all");

  static final ArchRule DOMAINS_ARE_PLAIN_JAVA =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .and()
          .doNotHaveSimpleName("package-info")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.springframework..", "software.amazon..", "com.amazonaws..", "graphql..")
          .because("hard rules must be readable and testable without a framework");

  static final ArchRule DOMAINS_IMPORT_NOTHING_OF_THEIR_MODULE =
      noClasses()
          .that()
          .resideInAPackage("..domain..")
          .should(
              ArchConditions.be(
                  describe("dependent on their module", ArchitectureRules::dependsOnItsModule)))
          .because("hard rules are read without what is around them");

  static final ArchRule NOTHING_SCANS =
      noClasses()
          .should(
              ArchConditions.callMethodWhere(
                  describe("a table is scanned", ArchitectureRules::scans)))
          .because("a scan costs what the table holds, and reads what its caller must not see");

  static final ArchRule KEYS_ARE_WRITTEN_IN_ONE_PLACE =
      noClasses()
          .that()
          .haveSimpleNameNotEndingWith("Keys")
          .and()
          .doNotBelongToAnyOf(KeyText.class)
          .should()
          .dependOnClassesThat()
          .belongToAnyOf(KeyText.class)
          .because("a key's form is said once per module");

  static final ArchRule NOTHING_IS_JUDGED_WITHOUT_CONSENT =
      noClasses()
          .that()
          .resideInAPackage("..advisory..")
          .should(
              ArchConditions.callMethodWhere(
                  describe(
                      "a nomination is read past the candidates",
                      call ->
                          owner(call).isEquivalentTo(Nominations.class)
                              && READING.contains(call.getTarget().getName()))))
          .because("what may be assessed and shortlisted is decided in Candidates alone");

  static final ArchRule TIME_COMES_FROM_THE_CLOCK =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Functions.class)
          .should(
              ArchConditions.callMethodWhere(
                  describe("the time is read without a Clock", ArchitectureRules::readsTime)))
          .because("deadlines are tested to the millisecond, and one request sees one time");

  static final ArchRule NOTHING_PRINTS =
      GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
          "the log is JSON, with the request's id");

  static final ArchRule ITEMS_STAY_IN_THEIR_MODULE =
      classes()
          .that()
          .haveSimpleNameEndingWith("Item")
          .and(ArchPredicates.are(describe("no records", type -> !type.isRecord())))
          .should(
              ArchConditions.be(
                  describe("seen by their module alone", ArchitectureRules::staysInItsModule)))
          .because("how a thing is stored is its module's business");

  static final ArchRule PACKAGES_ARE_NAMED_FOR_WHAT_THEY_DO =
      noClasses()
          .should()
          .resideInAnyPackage(
              "..common..", "..util..", "..utils..", "..impl..", "..manager..", "..helper..")
          .because("such a name tells a stranger nothing");

  static final ArchRule PACKAGES_ARE_NULL_MARKED =
      classes()
          .should(
              ArchConditions.be(
                  describe(
                      "in a package that is @NullMarked",
                      type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
          .because("NullAway checks marked packages only");

  static final ArchRule HASHES_COME_FROM_ONE_PLACE =
      noClasses()
          .that()
          .resideOutsideOfPackage(Sha256.class.getPackageName())
          .should()
          .dependOnClassesThat()
          .areAssignableTo(MessageDigest.class)
          .because("which hash is taken, and how secrets are compared, is said once");

  static final ArchRule CLIENTS_OF_AWS_HAVE_LIMITS =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(AwsClients.class.getName())
          .and()
          .resideOutsideOfPackage("..embedded..")
          .should()
          .dependOnClassesThat()
          .areAssignableTo(AwsCrtHttpClient.class)
          .because("a start from a snapshot has ten seconds, and the SDK would wait for longer");

  static final ArchRule CHANCE_IS_IN_NO_SNAPSHOT =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveNameMatching(
              "java[.]util[.](Random|SplittableRandom|concurrent[.]ThreadLocalRandom)")
          .orShould()
          .callMethod(Math.class, "random")
          .orShould()
          .callMethodWhere(
              describe(
                  "a generator is chosen or seeded",
                  call ->
                      owner(call).isEquivalentTo(SecureRandom.class)
                          && Set.of("getInstance", "getInstanceStrong", "setSeed")
                              .contains(call.getTarget().getName())))
          .because("what a snapshot holds of a generator comes again in all that start from it");

  static final ArchRule TABLES_ARE_OPENED_IN_ONE_PLACE =
      noClasses()
          .that()
          .doNotBelongToAnyOf(Storage.class)
          .should(
              ArchConditions.callMethodWhere(
                  describe(
                      "a table is opened",
                      call ->
                          owner(call).isEquivalentTo(DynamoDbEnhancedClient.class)
                              && call.getTarget().getName().equals("table"))))
          .because("what a newer version has stored is kept by the schema that Storage makes");

  static final ArchRule STORED_NAMES_ARE_READ_IN_ONE_PLACE =
      noClasses()
          .that()
          .haveSimpleNameEndingWith("Item")
          .should(
              ArchConditions.accessTargetWhere(
                  describe(
                      "a constant is found by its stored name",
                      access ->
                          owner(access).isEnum()
                              && access.getTarget().getName().equals("valueOf"))))
          .because("Keyed says of a name that is not known that a newer version wrote it");

  private ArchitectureRules() {}

  /** The packages of each module below this one depend on each other in one direction. */
  static ArchRule noCirclesWithin(String base) {
    return SlicesRuleDefinition.slices()
        .matching(base + ".(*).(*)..")
        .should()
        .beFreeOfCycles()
        .because("a room can be read once those that it leads to have been");
  }

  private static boolean dependsOnItsModule(JavaClass type) {
    var domain = type.getPackageName().replaceFirst("(.*?\\.domain)\\b.*", "$1");
    var module = domain.substring(0, domain.lastIndexOf('.'));
    return type.getDirectDependenciesFromSelf().stream()
        .map(use -> use.getTargetClass().getPackageName())
        .anyMatch(used -> isWithin(used, module) && !isWithin(used, domain));
  }

  /** Either its package sees it alone, or it lies inside a module of which no other uses it. */
  private static boolean staysInItsModule(JavaClass type) {
    var inside =
        Pattern.compile("(org\\.businessleaderaward\\.\\w+)\\.\\w.*")
            .matcher(type.getPackageName());
    return type.getModifiers().stream().noneMatch(SEEN::contains)
        || (inside.matches()
            && type.getDirectDependenciesToSelf().stream()
                .allMatch(use -> isWithin(use.getOriginClass().getPackageName(), inside.group(1))));
  }

  private static boolean isWithin(String name, String outer) {
    return name.equals(outer) || name.startsWith(outer + ".");
  }

  private static boolean scans(JavaMethodCall call) {
    var name = call.getTarget().getName();
    return (name.equals("scan") || name.equals("scanPaginator"))
        && owner(call).getPackageName().startsWith("software.amazon.awssdk");
  }

  private static boolean readsTime(JavaMethodCall call) {
    var owner = owner(call).getName();
    var name = call.getTarget().getName();
    return switch (name) {
      case "now" ->
          TIMES.contains(owner)
              && call.getTarget().getRawParameterTypes().stream()
                  .noneMatch(type -> type.isEquivalentTo(Clock.class));
      case "currentTimeMillis" -> owner.equals("java.lang.System");
      case "systemUTC", "systemDefaultZone", "system", "tickMillis", "tickSeconds" ->
          owner.equals("java.time.Clock");
      default -> false;
    };
  }

  private static JavaClass owner(JavaAccess<?> access) {
    return access.getTargetOwner();
  }
}
