package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.embedded.Policy.Wish;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.jury.JuryKeys.Side;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.nominations.evidence.EvidenceKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The roles of template.yaml against {@code docs/permissions.md} and what the product promises. */
class PermissionsTests {
  private static final Pattern ACCOUNT = Pattern.compile("^arn:aws:[^:]*:[^:]*:(\\d{12})?:");

  private final DeployedFunctions functions = new DeployedFunctions();

  /**
   * Each statement of each role is a row, and each row a statement: no grant is made in passing.
   */
  @Test
  void areThoseOfTheMatrix() throws IOException {
    var matrix =
        Files.readAllLines(ProjectRoot.find().resolve("docs/permissions.md")).stream()
            .filter(line -> line.startsWith("| `"))
            .toList();
    assertThat(matrix).isEqualTo(rows());
  }

  @Test
  void letNobodyDoEverythingOrAnythingToEverything() {
    functions
        .all()
        .forEach(
            (function, deployed) ->
                assertThat(deployed.statements())
                    .as(function)
                    .allSatisfy(
                        statement -> {
                          assertThat(texts(statement.get("Action")))
                              .noneMatch(action -> action.contains("*"));
                          assertThat(texts(statement.get("Resource"))).doesNotContain("*");
                        }));
  }

  @Test
  void letOnlyTheJurysRoomPutBallots() {
    assertThat(allowed("dynamodb:PutItem", "BALLOTS#edition-2026")).containsExactly("jury");
    assertThat(allowed("dynamodb:UpdateItem", "BALLOTS#edition-2026")).isEmpty();
    assertThat(allowed("dynamodb:DeleteItem", "BALLOTS#edition-2026")).isEmpty();
  }

  /** Whoever shares the key adds them up, too. */
  @Test
  void letOnlyTheCountAndTheTrusteesReadTheBallotsOfAll() {
    assertThat(allowed("dynamodb:Query", "BALLOTS#edition-2026"))
        .containsExactly("count", "trustee");
    assertThat(allowed("dynamodb:GetItem", "BALLOTS#edition-2026"))
        .containsExactly("jury", "trustee");
  }

  /**
   * The secretariat erases a person's wrapped secret, and with a new choice those of before; the
   * clock erases it once its time is over.
   */
  @Test
  void letOnlyTheTrusteesRoomTheSecretariatAndTheClockPutWhatTrusteesDid() {
    assertThat(allowed("dynamodb:PutItem", "TRUSTEES#edition-2026"))
        .containsExactly("clock", "secretariat", "trustee");
    assertThat(allowed("dynamodb:DeleteItem", "TRUSTEES#edition-2026"))
        .containsExactly("secretariat");
  }

  /** Whoever else could write there could put another key under a vote, or read the share. */
  @Test
  void letOnlyTheCountReadTheShareAndPutKeysAndResults() {
    assertThat(allowed("dynamodb:GetItem", "SHARE#edition-2026")).containsExactly("count");
    assertThat(allowed("dynamodb:Query", "SHARE#edition-2026")).isEmpty();
    for (var partition : List.of("SHARE", "KEY", "RESULT")) {
      assertThat(allowed("dynamodb:PutItem", partition + "#edition-2026"))
          .as(partition)
          .containsExactly("count");
      assertThat(allowed("dynamodb:UpdateItem", partition + "#edition-2026")).isEmpty();
      assertThat(allowed("dynamodb:DeleteItem", partition + "#edition-2026")).isEmpty();
    }
    assertThat(allowed("dynamodb:PutItem", "KEYREQUEST#edition-2026"))
        .containsExactly("secretariat");
  }

  /** Whoever else could write there could give out another record than the one that was mailed. */
  @Test
  void letOnlyTheCountPutRecordsAsFiles() {
    var bucket =
        Objects.requireNonNull(functions.all().get("count")).statements().stream()
            .flatMap(statement -> texts(statement.get("Resource")).stream())
            .filter(arn -> arn.endsWith("/data/records/*"))
            .map(arn -> arn.substring(0, arn.length() - "data/records/*".length()))
            .findFirst()
            .orElseThrow();
    var record = bucket + "data/records/edition-2026.json";
    assertThat(allowed(new Wish("s3:PutObject", record, Map.of()))).containsExactly("count");
    assertThat(allowed(new Wish("s3:DeleteObject", record, Map.of()))).isEmpty();
    for (var other : List.of("data/partnerships.csv", "pages/en/index.html", "files/1/a")) {
      assertThat(allowed(new Wish("s3:PutObject", bucket + other, Map.of())))
          .as(other)
          .containsExactly("index");
    }
    assertThat(allowed("dynamodb:PutItem", "PUBLICATION#edition-2026")).containsExactly("clock");
  }

  /** Whoever else could write there could count other ballots, or by another rule. */
  @Test
  void letOnlyTheCountFixReceiptsAndOnlyTheSecretariatPutTheRule() {
    assertThat(allowed("dynamodb:PutItem", "RECEIPTS#edition-2026")).containsExactly("count");
    assertThat(allowed("dynamodb:PutItem", "VOTE#edition-2026")).containsExactly("secretariat");
    assertThat(allowed("dynamodb:PutItem", "BOX#edition-2026"))
        .as("which shuts the box, and opens none")
        .containsExactly("clock", "secretariat");
    for (var partition : List.of("RECEIPTS", "VOTE", "BOX")) {
      for (var action : List.of("dynamodb:UpdateItem", "dynamodb:DeleteItem")) {
        assertThat(allowed(action, partition + "#edition-2026")).as(partition).isEmpty();
      }
    }
  }

  /** Whoever else could write there could release the count alone. */
  @Test
  void letEachRoomConfirmTheCountForItsOwnSideAlone() {
    var writer = Map.of(Side.CHAIR, "jury", Side.SECRETARIAT, "secretariat");
    writer.forEach(
        (side, room) -> {
          var partition = JuryKeys.confirmation("edition-2026", side);
          assertThat(allowed("dynamodb:PutItem", partition)).as(partition).containsExactly(room);
          for (var action : List.of("dynamodb:UpdateItem", "dynamodb:DeleteItem")) {
            assertThat(allowed(action, partition)).as(partition).isEmpty();
          }
        });
  }

  @Test
  void letNobodyButTheJurysRoomReadTestBallots() {
    assertThat(allowed("dynamodb:GetItem", "TESTS#edition-2026")).containsExactly("jury");
    assertThat(allowed("dynamodb:Query", "TESTS#edition-2026")).isEmpty();
  }

  /**
   * Row 61: whoever else could read or change it would know who judges whom, or hide it. The clock
   * ends a forgetting that broke off.
   */
  @Test
  void row61LetOnlyTheSecretariatAndTheClockReadAndForgetWhoOpenedWhat() {
    for (var partition : List.of("TRAIL#OF#nomination-1", "TRAIL#BY#person-1")) {
      assertThat(allowedInAccess("dynamodb:PutItem", partition))
          .containsExactly("advisory", "clock", "jury", "secretariat", "trustee");
      for (var action : List.of("dynamodb:Query", "dynamodb:DeleteItem")) {
        assertThat(allowedInAccess(action, partition))
            .as(action)
            .containsExactly("clock", "secretariat");
      }
      for (var action : List.of("dynamodb:GetItem", "dynamodb:UpdateItem", "dynamodb:Scan")) {
        assertThat(allowedInAccess(action, partition)).as(action).isEmpty();
      }
    }
  }

  @Test
  void letWhoeverReadsADossierSaveItsFilesAndNobodyElse() {
    var key =
        EvidenceKeys.kept("edition-2026", "nomination-1", EvidenceKeys.newId(EvidenceType.PDF));
    var wish = new Wish("s3:GetObject", "arn:aws:s3:::Evidence/" + key, Map.of());
    assertThat(allowed(wish))
        .containsExactly("advisory", "jury", "nominations", "nominee", "secretariat");
  }

  /** The key's own policy lets one role in, and no other role's policy asks for it. */
  @Test
  void row29LetOnlyTheCountUseTheTallyKey() {
    var policy = (Map<?, ?>) functions.stack().properties("TallyKey").get("KeyPolicy");
    var opening =
        ((List<?>) Objects.requireNonNull(Objects.requireNonNull(policy).get("Statement")))
            .stream()
                .map(statement -> (Map<?, ?>) statement)
                .filter(
                    statement ->
                        texts(statement.get("Action")).stream()
                            .anyMatch(action -> action.contains("*") || action.contains("Decrypt")))
                .map(statement -> statement.get("Principal") + " if " + statement.get("Condition"))
                .toList();
    var count = functions.stack().properties("CountRole").get("RoleName");
    assertThat(count).isEqualTo("award-eu-central-1-count");
    assertThat(opening)
        .containsExactly(
            "{AWS=arn:aws:iam::123456789012:root} if"
                + " {ArnEquals={aws:PrincipalArn=arn:aws:iam::123456789012:role/"
                + count
                + "}}");
    var key = "arn:aws:kms:eu-central-1:123456789012:key/TallyKey";
    assertThat(allowed(new Wish("kms:Decrypt", key, Map.of()))).containsExactly("count");
    assertThat(allowed(new Wish("kms:Encrypt", key, Map.of()))).containsExactly("count");
  }

  private List<String> allowed(String action, String partition) {
    return allowed(action, "jury", partition);
  }

  private List<String> allowedInAccess(String action, String partition) {
    return allowed(action, "access", partition);
  }

  private List<String> allowed(String action, String table, String partition) {
    var wish =
        new Wish(
            action,
            "arn:aws:dynamodb:eu-central-1:123456789012:table/award-" + table,
            Map.of("dynamodb:LeadingKeys", List.of(partition)));
    return allowed(wish);
  }

  private List<String> allowed(Wish wish) {
    return functions.all().entrySet().stream()
        .filter(function -> function.getValue().policy().allows(wish))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> rows() {
    var rows = new ArrayList<String>();
    functions
        .all()
        .forEach(
            (function, deployed) ->
                deployed.statements().forEach(statement -> rows.add(row(function, statement))));
    return rows;
  }

  private static String row(String function, Map<?, ?> statement) {
    var resources =
        texts(statement.get("Resource")).stream()
            .map(arn -> ACCOUNT.matcher(arn).replaceFirst(""))
            .toList();
    return Stream.of(
            code(List.of(function)),
            code(resources),
            code(texts(statement.get("Action"))),
            condition(statement))
        .reduce("|", (row, cell) -> cell.isEmpty() ? row + " |" : row + " " + cell + " |");
  }

  private static String condition(Map<?, ?> statement) {
    return statement.get("Condition") instanceof Map<?, ?> condition
        ? condition.values().stream()
            .flatMap(test -> ((Map<?, ?>) test).entrySet().stream())
            .map(test -> test.getKey() + " " + code(texts(test.getValue())))
            .reduce((one, other) -> one + "; " + other)
            .orElse("")
        : "";
  }

  private static String code(List<String> texts) {
    return texts.stream()
        .map(text -> "`" + text + "`")
        .reduce((one, other) -> one + " " + other)
        .orElse("");
  }

  private static List<String> texts(@Nullable Object value) {
    return value instanceof List<?> list
        ? list.stream().map(String::valueOf).toList()
        : List.of(String.valueOf(value));
  }
}
