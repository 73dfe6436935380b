package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.embedded.Template;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.JuryKeys;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;

/** What template.yaml says of the functions against what the functions are. */
class DeploymentTests {
  /** Read by the JVM, by Spring and by the SDK, not by this project's code. */
  private static final Set<String> READ_BY_OTHERS = Set.of("JAVA_TOOL_OPTIONS", "MAIN_CLASS");

  /** Set by Lambda, or only where there is no AWS: each is in the code with its reason. */
  private static final Set<String> NOT_SET_ON_AWS =
      Set.of(
          "AWS_CONTAINER_CREDENTIALS_FULL_URI",
          "AWS_LAMBDA_INITIALIZATION_TYPE",
          "AWS_ENDPOINT_URL",
          "AWS_ENDPOINT_URL_S3",
          "AWS_REGION",
          "DYNAMODB_ENDPOINT",
          "EVIDENCE_FOLDER",
          "EXPORT_FOLDER",
          "PAGE_FOLDER",
          "SNAPSHOT_FOLDER",
          "TEMPLATE_FOLDER",
          "TALLY_KEY_FOLDER");

  private static final String KEYED = "/graphql/keyed";

  /** Where any site may call. */
  private static final Set<String> FOR_ANYBODY =
      Set.of(KEYED, Room.PUBLIC.path(), "/reconcile/{path+}", "/portraits/{path+}");

  private static final Pattern LIMIT = Pattern.compile("\\bLimit=(\\d+)");
  private static final Pattern WINDOW = Pattern.compile("\\bEvaluationWindowSec=(\\d+)");

  private static final Pattern NAME = Pattern.compile("\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"");
  private static final Pattern READING =
      Pattern.compile("environment|getenv|[eE]nvironment\\(\\)|getRequiredProperty|getProperty");

  private final DeployedFunctions functions = new DeployedFunctions();

  @Test
  void everyDefinitionIsABean() {
    var context = new GenericApplicationContext();
    context.register(Functions::register);
    context.refresh();
    assertThat(functions.all().keySet()).isNotEmpty().allMatch(context::containsBeanDefinition);
  }

  @Test
  void everyRoomIsDeployed() {
    for (var room : Room.values()) {
      assertThat(functions.all()).containsKey(room.id());
    }
  }

  @Test
  void everyRoomHasItsRoute() {
    var paths = paths();
    for (var room : Room.values()) {
      assertThat(String.valueOf(paths.get(room.path())))
          .contains(":function:award-" + room.id() + ":live/invocations");
    }
  }

  @Test
  void everyMethodOfEveryRouteIsThrottled() {
    var routes = new TreeSet<String>();
    paths()
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) Objects.requireNonNull(methods))
                    .keySet()
                    .forEach(
                        method ->
                            routes.add(
                                String.valueOf(method).toUpperCase(Locale.ROOT)
                                    + " "
                                    + encoded(String.valueOf(path)))));
    var throttled =
        ((List<?>) Objects.requireNonNull(api().get("MethodSettings")))
            .stream()
                .map(setting -> (Map<?, ?>) setting)
                .filter(setting -> setting.get("ThrottlingRateLimit") != null)
                .filter(setting -> setting.get("ThrottlingBurstLimit") != null)
                .map(setting -> setting.get("HttpMethod") + " " + setting.get("ResourcePath"))
                .toList();
    assertThat(throttled).isNotEmpty().containsExactlyInAnyOrderElementsOf(routes);
  }

  /** What lies in a stream for a day cannot be erased from it. */
  @Test
  void aStreamBringsNoMoreThanItsWorkerReads() {
    var streams =
        Template.read(ProjectRoot.find().resolve("template.yaml")).tables("award").stream()
            .map(Template.Table::create)
            .filter(table -> table.streamSpecification() != null)
            .collect(
                Collectors.toMap(
                    CreateTableRequest::tableName,
                    table -> table.streamSpecification().streamViewType()));
    assertThat(streams)
        .containsOnly(
            entry("award-outbox", StreamViewType.KEYS_ONLY),
            entry("award-directory", StreamViewType.KEYS_ONLY),
            entry("award-jury", StreamViewType.NEW_IMAGE));
  }

  /** What is filtered out wakes nothing: no list is fixed, or the first rule is not noted. */
  @Test
  void theCountIsBroughtAllThatItHasWorkFor() {
    assertThat(String.valueOf(functions.stack().properties("CountFunction").get("Events")))
        .contains(
            "\"" + JuryKeys.SHUT + "\"",
            "\"" + JuryKeys.RELEASE + "\"",
            "\"" + JuryKeys.REQUEST + "\"",
            "\"" + JuryKeys.END + "\"",
            "\"" + JuryKeys.VOTE + "\"",
            "\"" + JuryKeys.PUBLIC + "\"",
            "\"TRUSTEES#\"");
  }

  @Test
  void onlyTheRouteForPartnersAsksForAKeyAndItsRateIsHigher() {
    paths()
        .forEach(
            (path, methods) ->
                ((Map<?, ?>) Objects.requireNonNull(methods))
                    .forEach(
                        (method, operation) ->
                            assertThat(((Map<?, ?>) operation).containsKey("security"))
                                .as(method + " " + path)
                                .isEqualTo(KEYED.equals(path) && !"options".equals(method))));
    for (var method : List.of("GET", "POST")) {
      assertThat(rate(method, KEYED)).isGreaterThan(rate(method, Room.PUBLIC.path()));
    }
    var plan = functions.stack().properties("PartnersPlan");
    assertThat(plan.get("Throttle")).hasToString("{RateLimit=5, BurstLimit=10}");
    assertThat(plan.get("Quota")).hasToString("{Limit=50000, Period=DAY}");
    assertThat(functions.stack().properties("PartnersKeyInPlan").get("KeyType"))
        .isEqualTo("API_KEY");
  }

  /**
   * Whoever knocks at a room without a session, and knocks often, keeps no vote waiting: neither on
   * the average nor with all that the firewall lets through, sent at once.
   */
  @Test
  void row54NobodyIsKeptWaitingByOneCaller() {
    assertThat(functions.stack().parameter("Firewall")).isEqualTo("true");
    int atOnce = ofFirewall(LIMIT).max().orElseThrow();
    int everySecond = Math.ceilDiv(atOnce, ofFirewall(WINDOW).min().orElseThrow());
    for (var room : Room.values()) {
      assertThat(rate("POST", room.path()))
          .as("%s: what the firewall lets one caller ask, twice over", room)
          .isGreaterThanOrEqualTo(2 * everySecond);
    }
    for (var room : List.of(Room.JURY, Room.SECRETARIAT, Room.NOMINATIONS)) {
      assertThat(rate("POST", room.path()))
          .isGreaterThanOrEqualTo(rate("POST", Room.PUBLIC.path()))
          .as("%s: what the firewall lets one caller ask, ten times over", room)
          .isGreaterThanOrEqualTo(10 * everySecond);
      assertThat(throttled("POST", room.path(), "ThrottlingBurstLimit")).isGreaterThan(atOnce);
    }
  }

  /** A number that each of the firewall's rules for one caller has. */
  private IntStream ofFirewall(Pattern number) {
    var rules = String.valueOf(functions.stack().properties("FirewallRules").get("Rules"));
    assertThat(rules.split("RateBasedStatement=", -1)).hasSize(3);
    var found = number.matcher(rules).results().map(one -> Integer.valueOf(one.group(1))).toList();
    assertThat(found).hasSize(2);
    return found.stream().mapToInt(Integer::intValue);
  }

  /** A browser asks without a key whether it may send one. */
  @Test
  void aBrowserMayAskBeforehandWhereAnySiteMayCall() {
    paths()
        .forEach(
            (path, methods) ->
                assertThat(((Map<?, ?>) Objects.requireNonNull(methods)).containsKey("options"))
                    .as(String.valueOf(path))
                    .isEqualTo(FOR_ANYBODY.contains(String.valueOf(path))));
  }

  /** Of an alarm each metric is paid for. */
  @Test
  void readmeCountsTheMetricsOfAllAlarmsAndTheFunctions() throws IOException {
    int metrics = 0;
    for (var alarm : functions.stack().resources("AWS::CloudWatch::Alarm").values()) {
      metrics += Math.max(1, String.valueOf(alarm).split("MetricStat=", -1).length - 1);
    }
    var root = ProjectRoot.find();
    assertThat(Files.readString(root.resolve("README.md"))).contains(metrics + " alarm metrics");
    assertThat(Files.readString(root.resolve("docs/decisions/deployment.md")))
        .contains("each of " + functions.all().size() + " functions");
  }

  /** Row 76 of what is promised: a page of any site may read the exports, and only these. */
  @Test
  void row76AnySiteMayReadTheExportsAndNothingElseThatLies() {
    var behaviours =
        (List<?>)
            Objects.requireNonNull(
                ((Map<?, ?>)
                        Objects.requireNonNull(
                            functions.stack().properties("Site").get("DistributionConfig")))
                    .get("CacheBehaviors"));
    assertThat(behaviours)
        .filteredOn(behaviour -> "/data/*".equals(((Map<?, ?>) behaviour).get("PathPattern")))
        .singleElement()
        .extracting(String::valueOf)
        .asString()
        .contains("AllowedMethods=[GET, HEAD, OPTIONS]", "DataPreflight");
    var policies =
        behaviours.stream()
            .map(behaviour -> (Map<?, ?>) behaviour)
            .collect(
                Collectors.toMap(
                    behaviour -> String.valueOf(behaviour.get("PathPattern")),
                    behaviour -> String.valueOf(behaviour.get("ResponseHeadersPolicyId"))));
    assertThat(policies.remove("/data/*")).contains("DataHeaders");
    assertThat(policies.remove("/portraits/*")).contains("DataHeaders");
    assertThat(policies.remove("/portraits/*/member-*")).contains("MemberPictureHeaders");
    assertThat(policies.remove("/reconcile/*")).contains("ReconciliationHeaders");
    assertThat(policies.values()).allMatch(policy -> policy.contains("SiteHeaders"));
    assertThat(functions.stack().properties("ReconciliationHeaders").toString())
        .contains("Override=false")
        .doesNotContain("CorsConfig", "FrameOption=");
    assertThat(functions.stack().properties("SiteHeaders").toString()).doesNotContain("CorsConfig");
    assertThat(functions.stack().properties("DataHeaders").toString())
        .contains(
            "AccessControlAllowCredentials=false",
            "AccessControlAllowOrigins={Items=[*]}",
            "AccessControlAllowMethods={Items=[GET, HEAD]}",
            "AccessControlExposeHeaders={Items=[ETag]}",
            "Header=Cross-Origin-Resource-Policy, Value=cross-origin, Override=true");
  }

  /**
   * So that no two callers make the room read it twice within the time for which it may be kept.
   */
  @Test
  void aPictureIsKeptByItsAddressAlone() {
    var site =
        (Map<?, ?>)
            Objects.requireNonNull(functions.stack().properties("Site").get("DistributionConfig"));
    var ofPictures =
        ((List<?>) Objects.requireNonNull(site.get("CacheBehaviors")))
            .stream()
                .map(behaviour -> (Map<?, ?>) behaviour)
                .filter(behaviour -> "portraits".equals(behaviour.get("TargetOriginId")))
                .toList();
    // The first pattern that fits counts.
    assertThat(ofPictures)
        .extracting(behaviour -> String.valueOf(behaviour.get("PathPattern")))
        .containsExactly("/portraits/*/member-*", "/portraits/*");
    assertThat(ofPictures)
        .extracting(String::valueOf)
        .allSatisfy(
            behaviour -> assertThat(behaviour).contains("PictureCaching", "PictureCallHeaders"));
    assertThat(functions.stack().properties("PictureCaching").toString())
        .contains("HeaderBehavior=none", "QueryStringBehavior=none", "CookieBehavior=none");
    assertThat(functions.stack().properties("PictureCallHeaders").toString())
        .contains("Headers=[CloudFront-Viewer-Address, Award-Caller]", "QueryStringBehavior=none");
  }

  /** As the room says of the file ({@code MemberPortraitTests}). */
  @Test
  void noOtherSiteShowsAMembersPortrait() {
    assertThat(functions.stack().properties("MemberPictureHeaders").toString())
        .contains(
            "Header=Cross-Origin-Resource-Policy, Value=same-origin, Override=true",
            "Header=X-Robots-Tag, Value=noindex, Override=true",
            "default-src 'none'")
        .doesNotContain("CorsConfig");
  }

  /** What the local server says itself ({@code OriginIT}) the edge says on AWS. */
  @Test
  void row73TellsABrowserAtTheEdgeWhatItMayNotDo() {
    assertThat(functions.stack().properties("SiteHeaders").toString())
        .contains(
            "Header=Cross-Origin-Opener-Policy, Value=same-origin, Override=true",
            "Header=Cross-Origin-Resource-Policy, Value=same-origin, Override=true",
            "Header=Permissions-Policy",
            "FrameOption=DENY",
            "frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
            "ReferrerPolicy=no-referrer",
            "AccessControlMaxAgeSec=63072000");
  }

  /** A program that begins in the clear is refused; somebody at a page is led to the right one. */
  @Test
  void onlyPagesAreLedFromTheClearToTls() {
    var site =
        (Map<?, ?>)
            Objects.requireNonNull(functions.stack().properties("Site").get("DistributionConfig"));
    var pages = (Map<?, ?>) Objects.requireNonNull(site.get("DefaultCacheBehavior"));
    assertThat(pages.get("ViewerProtocolPolicy")).isEqualTo("redirect-to-https");
    var led =
        ((List<?>) Objects.requireNonNull(site.get("CacheBehaviors")))
            .stream()
                .map(behaviour -> (Map<?, ?>) behaviour)
                .collect(
                    Collectors.groupingBy(
                        behaviour -> String.valueOf(behaviour.get("ViewerProtocolPolicy")),
                        Collectors.mapping(
                            behaviour -> String.valueOf(behaviour.get("PathPattern")),
                            Collectors.toList())));
    assertThat(led)
        .isEqualTo(
            Map.of(
                "https-only",
                List.of("/data/*", "/graphql", "/graphql/*", "/reconcile/*"),
                "redirect-to-https",
                List.of(
                    "/*/directory/partnership-*",
                    "/*/directory/organisation-*",
                    "/sitemap-entries*",
                    "/portraits/*/member-*",
                    "/portraits/*")));
  }

  /**
   * An entry's page is the worker's and, where there is none yet, the build's; both under the
   * site's policy and kept no longer than the site's pages. What became of an entry is said by its
   * status.
   */
  @Test
  void entriesPagesAreTheWorkersBeforeTheyAreTheBuilds() {
    var site =
        (Map<?, ?>)
            Objects.requireNonNull(functions.stack().properties("Site").get("DistributionConfig"));
    assertThat(String.valueOf(site.get("OriginGroups")))
        .contains("Id=entries", "Items=[403, 404]", "{OriginId=pages}, {OriginId=site}");
    var pages = (Map<?, ?>) Objects.requireNonNull(site.get("DefaultCacheBehavior"));
    var entries =
        ((List<?>) Objects.requireNonNull(site.get("CacheBehaviors")))
            .stream()
                .map(behaviour -> (Map<?, ?>) behaviour)
                .filter(behaviour -> "entries".equals(behaviour.get("TargetOriginId")))
                .filter(behaviour -> !"/sitemap-entries*".equals(behaviour.get("PathPattern")))
                .toList();
    assertThat(entries)
        .hasSize(2)
        .allSatisfy(
            behaviour -> {
              for (var same : List.of("CachePolicyId", "ResponseHeadersPolicyId")) {
                assertThat(behaviour.get(same)).isEqualTo(pages.get(same));
              }
              assertThat(String.valueOf(behaviour.get("FunctionAssociations")))
                  .contains("viewer-request, FunctionARN=SiteFolders.FunctionARN")
                  .contains("viewer-response, FunctionARN=EntryStatus.FunctionARN");
            });
    var policy =
        String.valueOf(functions.stack().properties("ExportsPolicy").get("PolicyDocument"));
    assertThat(policy).contains("data/*", "pages/*").doesNotContain("files/", "manifests/");
  }

  @Test
  void noBucketAnswersInTheClear() {
    var stack = functions.stack();
    var policies = stack.resources("AWS::S3::BucketPolicy").keySet();
    var closed =
        policies.stream()
            .map(stack::properties)
            .filter(policy -> refusesTheClear(String.valueOf(policy.get("PolicyDocument"))))
            .map(policy -> String.valueOf(policy.get("Bucket")))
            .sorted()
            .toList();
    assertThat(closed)
        .isEqualTo(stack.resources("AWS::S3::Bucket").keySet().stream().sorted().toList());
  }

  private static boolean refusesTheClear(String document) {
    return document.contains("Effect=Deny, Principal=*, Action=s3:*")
        && document.contains("aws:SecureTransport=false");
  }

  @Test
  void row62NoFunctionMayReadATagUntilAScannerIsAttached() {
    assertThat(functions.stack().properties("NominationsRole").toString())
        .doesNotContain("GetObjectTagging");
    assertThat(functions.stack().environment("NominationsFunction"))
        .containsEntry("SCANNER_TAG", "none");
    var tag = "GuardDutyMalwareScanStatus=NO_THREATS_FOUND";
    var scanned =
        Template.read(ProjectRoot.find().resolve("template.yaml"))
            .stack("award", Map.of("ScannerTag", tag));
    assertThat(scanned.properties("NominationsRole").toString())
        .contains("s3:GetObjectTagging")
        .contains("/incoming/*");
    assertThat(scanned.environment("NominationsFunction")).containsEntry("SCANNER_TAG", tag);
  }

  @Test
  void row58WhatAFormSentBeforeGoesADayAfterWhatTookItsPlace() {
    var lifecycle =
        (Map<?, ?>)
            Objects.requireNonNull(
                functions.stack().properties("Evidence").get("LifecycleConfiguration"));
    var incoming =
        ((List<?>) Objects.requireNonNull(lifecycle.get("Rules")))
            .stream()
                .map(rule -> (Map<?, ?>) rule)
                .filter(rule -> "incoming/".equals(rule.get("Prefix")))
                .findFirst()
                .orElseThrow();
    assertThat(String.valueOf(incoming.get("ExpirationInDays"))).isEqualTo("1");
    assertThat(String.valueOf(incoming.get("NoncurrentVersionExpiration")))
        .isEqualTo("{NoncurrentDays=1}");
  }

  /** The answer to a ballot that was taken has another length than that to one that was refused. */
  @Test
  void theLogOfCallsSaysNothingOfWhatWasAnswered() {
    assertThat(String.valueOf(api().get("AccessLogSetting")))
        .contains("$context.status")
        .doesNotContain("responseLength");
  }

  /** Whoever may ask by GET may ask by HEAD, where GET is answered. */
  @Test
  void thePublicRoomIsAskedByHeadAsByGet() {
    paths()
        .forEach(
            (path, methods) ->
                assertThat(((Map<?, ?>) Objects.requireNonNull(methods)).containsKey("head"))
                    .as(String.valueOf(path))
                    .isEqualTo(FOR_ANYBODY.contains(String.valueOf(path))));
  }

  /** A path as API Gateway's settings of methods want it: ~1 for each slash but the first. */
  private static String encoded(String path) {
    return "/" + path.replace("/", "~1");
  }

  private int rate(String method, String path) {
    return throttled(method, path, "ThrottlingRateLimit");
  }

  private int throttled(String method, String path, String how) {
    return ((List<?>) Objects.requireNonNull(api().get("MethodSettings")))
        .stream()
            .map(setting -> (Map<?, ?>) setting)
            .filter(setting -> method.equals(setting.get("HttpMethod")))
            .filter(setting -> encoded(path).equals(setting.get("ResourcePath")))
            .map(setting -> Integer.parseInt(String.valueOf(setting.get(how))))
            .findFirst()
            .orElseThrow();
  }

  private Map<?, ?> api() {
    return functions.stack().properties("Api");
  }

  private Map<?, ?> paths() {
    return (Map<?, ?>)
        Objects.requireNonNull(
            ((Map<?, ?>) Objects.requireNonNull(api().get("DefinitionBody"))).get("paths"));
  }

  @Test
  void whatTheCodeReadsIsSetAndWhatIsSetIsRead() {
    var set =
        functions.all().values().stream()
            .flatMap(deployed -> deployed.environment().keySet().stream())
            .filter(name -> !READ_BY_OTHERS.contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    var read = new TreeSet<>(read());
    assertThat(read).containsAll(NOT_SET_ON_AWS);
    read.removeAll(NOT_SET_ON_AWS);
    assertThat(set).isEqualTo(read);
  }

  /** Names of variables in the lines that read the environment, and in the one after each. */
  private static Set<String> read() {
    var names = new TreeSet<String>();
    try (var files = Files.walk(ProjectRoot.find().resolve("functions/src/main/java"))) {
      for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        names.addAll(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static Set<String> read(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> READING.matcher(line).find())
        .flatMap(line -> NAME.matcher(line).results())
        .map(match -> match.group(1))
        .collect(Collectors.toSet());
  }
}
