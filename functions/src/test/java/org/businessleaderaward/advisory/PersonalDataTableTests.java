package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.proposals.SuggestionInputs;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.domain.DraftText;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import tools.jackson.databind.json.JsonMapper;

/** Every field that holds a person, as {@code docs/personal-data.md} says, is found and erased. */
class PersonalDataTableTests {
  private static final Path ROOT = ProjectRoot.find();
  private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ((?:`\\w+` ?)+)\\|(.*)\\|");
  private static final Pattern MONTHS = Pattern.compile("\\| [^|]+ \\| (\\d+) months \\|");

  /** Whoever speaks for an organisation, in what else is kept for months. */
  private static final Pattern STAYS = Pattern.compile(".*: (Connie Contact|contact@example.org)");

  private static final Pattern FIELD = Pattern.compile("`(\\w+)`");
  private static final Pattern STORED = Pattern.compile("\\.name\\(\"(\\w+)\"\\)");

  /** What a person wrote or is called: not an identifier, an enum's value or an instant. */
  private static final Pattern WORDS = Pattern.compile("(?s).*(@|\\p{Lu}.*\\p{Ll}).*");

  /** Of parts of the key, which hold hashes and identifiers, a row may say as well. */
  private static final String KEY = "key";

  private static final List<String> MEMBERS =
      List.of(
          "ada@example.org",
          "julia@example.org",
          "mia@example.org",
          "contact@example.org",
          "suggester@example.org");

  private static final List<String> EVERYBODY =
      Stream.concat(
              MEMBERS.stream(),
              Stream.of(
                  "amina@nominee.example",
                  "bettina@nominee.example",
                  "carla@nominee.example",
                  "dora@nominee.example",
                  "nominator@example.org"))
          .toList();

  /** They are there for minutes, or in what a story has that this one has not. */
  private static final Set<String> PASSING =
      Set.of(
          "AskingItem",
          "DeclarationItem",
          "DeliveryItem",
          "ErasureItem",
          "OtherSessionItem",
          "ProposalItem",
          "TrusteeItem");

  /** That a letter was sent about a nomination of which only the reference is left. */
  private static final Set<String> SENT =
      Set.of("OutboxItem recipient", "OutboxItem template", "OutboxItem language");

  /** What a field holds that holds nothing; a tombstone's language is the first of all. */
  private static final Set<String> NOTHING = Set.of("", "EN");

  private static final Pattern ADDRESS = Pattern.compile("[\\w.]+@[\\w.]+");

  private record Row(String item, Set<String> fields, List<String> cells) {
    boolean isKeptForMonths() {
      return cells.get(3).matches(".*(\\d months|with the nomination).*");
    }

    boolean isErased() {
      return cells.getLast().equals("erased");
    }
  }

  private static List<Row> table() throws IOException {
    return Files.readAllLines(ROOT.resolve("docs/personal-data.md")).stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(
            row ->
                new Row(
                    row.group(1),
                    FIELD
                        .matcher(row.group(2))
                        .results()
                        .map(field -> field.group(1))
                        .collect(Collectors.toSet()),
                    Arrays.stream(row.group(3).split("\\|")).map(String::strip).toList()))
        .toList();
  }

  /** The attributes of each item, by the name of its class. */
  private static Map<String, Set<String>> stored() throws IOException {
    try (var files = Files.walk(ROOT.resolve("functions/src/main/java"))) {
      var items = new TreeMap<String, Set<String>>();
      for (var file : files.filter(one -> one.toString().endsWith("Item.java")).toList()) {
        var name = file.getFileName().toString().replace(".java", "");
        var fields =
            STORED
                .matcher(Files.readString(file))
                .results()
                .map(field -> field.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        if (name.equals("NominationItem")) {
          Stream.of(DraftText.values()).map(DraftText::attribute).forEach(fields::add);
        }
        assertThat(items.put(name, fields)).as(name).isNull();
      }
      return items;
    }
  }

  @Test
  void row55NamesEachFieldThatHoldsAPersonAndSaysAllOfIt() throws IOException {
    var said = new TreeMap<String, Set<String>>();
    for (var row : table()) {
      assertThat(row.cells()).as(row.item()).hasSize(5).noneMatch(String::isEmpty);
      assertThat(row.cells().getLast()).matches("erased|stays: .+");
      var fields = said.computeIfAbsent(row.item(), _ -> new TreeSet<>());
      row.fields().stream()
          .filter(field -> !field.equals(KEY))
          .forEach(field -> assertThat(fields.add(field)).as(row.item() + " " + field).isTrue());
    }
    assertThat(said).hasSizeGreaterThan(30);
    try (var nobody = getClass().getResourceAsStream("/fields-of-nobody.txt")) {
      new String(Objects.requireNonNull(nobody).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> List.of(line.split(" ")))
          .forEach(
              line ->
                  said.computeIfAbsent(line.getFirst(), _ -> new TreeSet<>())
                      .addAll(line.subList(1, line.size())));
    }
    said.values().removeIf(Set::isEmpty);
    var stored = stored();
    stored.values().removeIf(Set::isEmpty);
    assertThat(said).isEqualTo(stored);
  }

  @Test
  void saysForHowManyMonthsTheRulesKeepWhat() throws IOException {
    var said =
        Files.readAllLines(ROOT.resolve("docs/personal-data.md")).stream()
            .map(MONTHS::matcher)
            .filter(Matcher::matches)
            .map(row -> Integer.parseInt(row.group(1)))
            .toList();
    assertThat(said)
        .containsExactly(
            Stream.of(RetentionKind.values()).map(RetentionKind::months).toArray(Integer[]::new));
  }

  /** The clock goes past each time; nobody asks for anything. */
  @Test
  void row55LosesByTheClockWhatIsKeptForMonths() throws IOException {
    var story = new CommitteeStory();
    fill(story);
    var words =
        words(
            story,
            table().stream().filter(Row::isErased).filter(Row::isKeptForMonths).toList(),
            secretariat(story));
    assertThat(words.keySet())
        .as("what the story fills")
        .contains(
            "PersonItem name",
            "PersonItem email",
            "NominationItem nomineeName",
            "NominationItem nominatorEmail",
            "NominationItem statements",
            "NominationItem consent",
            "RowItem nominee",
            "PasskeyItem credential",
            "AdviserProfileItem employer",
            "AssignmentItem opinion",
            "QuestionItem text",
            "QuestionItem answer",
            "SuggestionItem email",
            "CorrectionItem email");
    announce(story, List.of());
    for (var kind : RetentionKind.values()) {
      pass(story, kind);
    }
    var left = left(story, words);
    assertThat(left).noneMatch(one -> !STAYS.matcher(one).matches());
    assertThat(left).as("who is not kept for months").isNotEmpty();
    assertThat(statuses(story.award))
        .as("what still counts")
        .containsExactlyInAnyOrder("SHORTLISTED", "ELIGIBLE");
    assertThat(
            story
                .award
                .bean(AuditLog.class)
                .details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .containsExactly(
            "QUESTIONS: 1", "NOT_SHORTLISTED: 1", "SUGGESTERS: 2", "FINALISTS: 1", "MEMBERS: 2");
  }

  /** It is the ground of the award. */
  @Test
  void keepsTheNominationOfALaureate() {
    var story = new CommitteeStory();
    fill(story);
    var amina = story.nominations.getFirst();
    var laureate =
        new Laureate(
            amina, "Amina", "Chair", "C", "EG", null, EditionFixtures.inAll("Why."), List.of());
    announce(story, List.of(laureate));
    var nominations = story.award.bean(Nominations.class);
    var bettina = nominations.find(story.nominations.getLast()).orElseThrow();
    story.award.write(
        set -> nominations.put(set, bettina.shortlisted(true), story.award.clock().instant()));
    for (var kind : RetentionKind.values()) {
      pass(story, kind);
    }
    assertThat(nominations.find(amina).orElseThrow().nominee().name()).isEqualTo("Amina");
    assertThat(items(story.award).toString()).doesNotContain("Bettina").doesNotContain("Julia");
    assertThat(
            story
                .award
                .bean(AuditLog.class)
                .details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .contains("FINALISTS: 1");
  }

  @Test
  void goesAtOnceOnlyForWhoShowsThePasskey() {
    var story = new CommitteeStory();
    story.nominate("Amina");
    announce(story, List.of());
    story.award.clock().forward(Duration.ofMinutes(6));
    var wanted = Map.<String, Object>of("kind", "FINALISTS");
    assertThat(story.secretariat.send("EraseNow", wanted).refusal("eraseNow"))
        .isEqualTo("PASSKEY_NEEDED");
    story.award.runClock();
    assertThat(items(story.award).toString()).contains("Amina");
    story.reenterOffice();
    done(story.secretariat.send("EraseNow", wanted), "eraseNow");
    story.award.runClock();
    story.award.deliverMail();
    assertThat(items(story.award).toString()).doesNotContain("Amina");
  }

  /** Its tombstone is no longer listed, and its files may be there yet. */
  @Test
  void hasNotEndedWhileOneThatBrokeOffHasNot() {
    var story = new CommitteeStory();
    story.nominate("Amina");
    announce(story, List.of());
    story.reenterOffice();
    done(story.secretariat.send("EraseNow", Map.of("kind", "FINALISTS")), "eraseNow");
    var award = story.award;
    var amina = award.bean(Nominations.class).find(story.nominations.getFirst()).orElseThrow();
    award.write(set -> award.bean(Erasure.class).begin(set, amina, award.clock().instant()));
    var log = award.bean(AuditLog.class);
    award.runClock();
    award.runClock();
    assertThat(log.details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED")).isEmpty();
    award.clock().forward(Duration.ofMinutes(3));
    award.runClock();
    award.runClock();
    assertThat(log.details(CommitteeStory.EDITION, "RETENTION_ERASURE_ENDED"))
        .containsExactly("FINALISTS: 1");
  }

  /** The first of the story's two is on the shortlist. */
  private static void announce(CommitteeStory story, List<Laureate> laureates) {
    var award = story.award;
    var nominations = award.bean(Nominations.class);
    var amina = nominations.find(story.nominations.getFirst()).orElseThrow();
    award.write(set -> nominations.put(set, amina.shortlisted(true), award.clock().instant()));
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withState(EditionState.ANNOUNCED).withLaureates(laureates));
    award.clock().set(award.clock().instant().plusSeconds(60));
    award.runClock();
  }

  /** A notice, its thirty days, and the runs in which it goes. */
  private static void pass(CommitteeStory story, RetentionKind kind) {
    var clock = story.award.clock();
    clock.set(TestAward.START.atZone(ZoneOffset.UTC).plusMonths(kind.months()).toInstant());
    story.award.runClock();
    clock.set(clock.instant().plus(Duration.ofDays(31)));
    for (int run = 0; run < 4; run++) {
      story.award.runClock();
    }
    story.award.deliverMail();
  }

  private static List<String> statuses(TestAward award) {
    return award.dump(TableOf.NOMINATIONS).stream()
        .filter(item -> Objects.toString(item.get("sk")).contains("ROW"))
        .map(item -> Objects.requireNonNull(item.get("status")).s())
        .toList();
  }

  @Test
  void row55ErasesFromEachFieldWhatThePersonIsCalledAndWrote() throws IOException {
    var story = new CommitteeStory();
    fill(story);
    var words = words(story, table().stream().filter(Row::isErased).toList(), Set.of(sam(story)));
    assertThat(words.keySet())
        .as("what the story fills")
        .contains(
            "PersonItem name",
            "PersonItem email",
            "NominationItem nomineeName",
            "NominationItem nominatorEmail",
            "NominationItem relation",
            "NominationItem statements",
            "NominationItem consent",
            "AdviserProfileItem employer",
            "AssignmentItem nomineeName",
            "AssignmentItem opinion",
            "AssignmentItem comments",
            "AssignmentItem change",
            "QuestionItem text",
            "QuestionItem answer",
            "ContactItem name",
            "ContactItem email",
            "SuggestionItem email",
            "CorrectionItem email",
            "OutboxItem values",
            "OutboxItem email");
    erase(story, MEMBERS);
    assertThat(left(story, words))
        .as("before the nominations go, and what was said of them with them")
        .noneMatch(
            one ->
                one.matches(
                    "(AdviserProfile|Contact|Passkey|Suggestion|Correction)Item .*"
                        + "|AssignmentItem (opinion|comments|change): .*|QuestionItem text: .*"));
    eraseEverybody(story);
    assertThat(left(story, words)).isEmpty();
  }

  /** Whatever kind of value it has: a text, a hash, an instant or a list of others. */
  @Test
  void row55EmptiesEachFieldThatIsErased() throws IOException {
    var story = new CommitteeStory();
    fillAll(story);
    var rows = table().stream().filter(Row::isErased).toList();
    var before = filled(items(story.award), rows);
    var items = rows.stream().map(Row::item).filter(item -> !PASSING.contains(item));
    assertThat(items.collect(Collectors.toSet()))
        .as("of each item something is filled")
        .isSubsetOf(before.stream().map(field -> field.substring(0, field.indexOf(' '))).toList());
    assertThat(before)
        .as("what a tombstone could keep")
        .contains(
            "NominationItem consent",
            "NominationItem evidenceFiles",
            "NominationItem ineligibleReason",
            "NominationItem nomineeEmail",
            "NominationItem screeningNote",
            "NominationItem withdrawalReason",
            "RowItem nominee",
            "RowItem nominatorEmail");
    eraseEverybody(story);
    var sam = sam(story);
    var left = items(story.award).stream().filter(item -> !item.toString().contains(sam)).toList();
    assertThat(filled(left, rows)).isSubsetOf(SENT);
  }

  /**
   * What stands in the fields of these rows: the item and the name of each that holds something.
   */
  private static Set<String> filled(List<Map<String, AttributeValue>> items, List<Row> rows)
      throws IOException {
    var stored = stored();
    var maps = items.stream().flatMap(PersonalDataTableTests::withThoseInIt).toList();
    var filled = new TreeSet<String>();
    for (var row : rows) {
      var attributes = stored.getOrDefault(row.item(), Set.of());
      for (var field : row.fields()) {
        if (maps.stream().anyMatch(map -> isFilled(map.get(field)) && isOf(attributes, map))) {
          filled.add(row.item() + " " + field);
        }
      }
    }
    return filled;
  }

  private static Stream<Map<String, AttributeValue>> withThoseInIt(
      Map<String, AttributeValue> item) {
    return Stream.concat(
        Stream.of(item),
        item.values().stream()
            .flatMap(value -> Stream.concat(value.l().stream(), Stream.of(value)))
            .filter(AttributeValue::hasM)
            .flatMap(value -> withThoseInIt(value.m())));
  }

  private static boolean isFilled(@Nullable AttributeValue value) {
    if (value == null || Boolean.TRUE.equals(value.nul())) {
      return false;
    }
    if (value.hasL() || value.hasM()) {
      return !value.l().isEmpty() || !value.m().isEmpty();
    }
    return !Boolean.FALSE.equals(value.bool())
        && (value.s() == null || !NOTHING.contains(value.s()));
  }

  /** Keys and what opens doors are in no export, and of a mail only which one it was. */
  @Test
  void row55GivesOutEachFieldThatIsErasedAndNobodyElsesAddress() throws IOException {
    var story = new CommitteeStory();
    fill(story);
    var words = words(story, table().stream().filter(Row::isErased).toList(), Set.of(sam(story)));
    var given = new TreeMap<String, String>();
    for (var address : EVERYBODY) {
      var answer = story.secretariat.send("ExportPersonalData", Map.of("email", address));
      given.put(address, answer.data("exportPersonalData", "json").asString(""));
    }
    assertThat(given.values())
        .as("when an assessment was saved, and what may make its adviser partial")
        .anyMatch(
            json ->
                Pattern.compile("\"status\" : .*\\s+\"savedAt\" : .*\\s+\"opinion\"")
                    .matcher(json)
                    .find())
        .anyMatch(json -> json.contains("\"suspicions\""));
    words
        .keySet()
        .removeIf(field -> field.startsWith("PasskeyItem") || field.startsWith("OutboxItem"));
    var missing = new TreeSet<String>();
    words.forEach(
        (field, said) ->
            said.stream()
                .filter(word -> !isLeft(word))
                .filter(word -> given.values().stream().noneMatch(json -> has(json, word)))
                .forEach(word -> missing.add(field + ": " + word)));
    assertThat(missing).isEmpty();
    given.forEach(
        (address, json) ->
            assertThat(ADDRESS.matcher(json).results().map(MatchResult::group))
                .as("what is given out to " + address)
                .isSubsetOf(
                    Stream.concat(
                            Stream.of(address),
                            address.equals("nominator@example.org")
                                ? Stream.of("amina@nominee.example", "bettina@nominee.example")
                                : Stream.of())
                        .toList()));
  }

  private static boolean has(String json, String word) {
    var quoted = JsonMapper.shared().writeValueAsString(word);
    return json.contains(quoted.substring(1, quoted.length() - 1));
  }

  /** The member of the secretariat who erases. */
  private static String sam(CommitteeStory story) {
    var cookie = story.secretariat.cookie();
    return cookie.substring(0, cookie.indexOf('.'));
  }

  private static Set<String> secretariat(CommitteeStory story) {
    return story.award.bean(People.class).all(CommitteeStory.EDITION, Role.SECRETARIAT).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  /** What stands in the fields of these rows, but for these persons. */
  private static Map<String, Set<String>> words(
      CommitteeStory story, List<Row> rows, Set<String> but) throws IOException {
    var stored = stored();
    var items =
        items(story.award).stream()
            .filter(item -> but.stream().noneMatch(Objects.toString(item.get("pk"))::contains))
            .toList();
    var words = new HashMap<String, Set<String>>();
    for (var row : rows) {
      for (var field : row.fields()) {
        items.stream()
            .filter(item -> isOf(stored.getOrDefault(row.item(), Set.of()), item))
            .flatMap(item -> words(item.get(field)))
            .forEach(
                word ->
                    words
                        .computeIfAbsent(row.item() + " " + field, _ -> new TreeSet<>())
                        .add(word));
      }
    }
    return words;
  }

  private static void eraseEverybody(CommitteeStory story) {
    erase(story, EVERYBODY);
    // The nominator is told that the nomination is gone; once that is sent, it has no address.
    story.award.deliverMail();
  }

  private static void erase(CommitteeStory story, List<String> addresses) {
    for (var address : addresses) {
      story.secretariat.send("ErasePersonalData", Map.of("email", address));
    }
  }

  private static Set<String> left(CommitteeStory story, Map<String, Set<String>> words) {
    var everything = items(story.award).toString();
    var left = new TreeSet<String>();
    words.forEach(
        (field, said) ->
            said.stream()
                .filter(word -> !isLeft(word) && everything.contains(word))
                .forEach(word -> left.add(field + ": " + word)));
    return left;
  }

  /** The names of whoever erases, of the edition, of an organisation and of a partnership. */
  private static boolean isLeft(String word) {
    return List.of(
            "Sam",
            "The award 2026",
            "Le prix 2026",
            "United Nations Office on Drugs and Crime",
            "Zanzibar ferries")
        .contains(word);
  }

  /** Whether an item can be one of those with these attributes. */
  private static boolean isOf(Set<String> attributes, Map<String, AttributeValue> item) {
    var own = Set.of("pk", "sk", "gsi1pk", "gsi1sk", "version", "expiresAt");
    return item.keySet().stream().allMatch(name -> own.contains(name) || attributes.contains(name));
  }

  private static Stream<String> words(@Nullable AttributeValue value) {
    if (value == null) {
      return Stream.of();
    }
    return Stream.of(
            Stream.ofNullable(value.s()),
            value.l().stream().flatMap(PersonalDataTableTests::words),
            value.m().values().stream().flatMap(PersonalDataTableTests::words))
        .flatMap(all -> all)
        .filter(word -> WORDS.matcher(word).matches());
  }

  private static List<Map<String, AttributeValue>> items(TestAward award) {
    return Arrays.stream(TableOf.values()).flatMap(table -> award.dump(table).stream()).toList();
  }

  /** Somebody in every role, who says all that can be said. */
  private static void fill(CommitteeStory story) {
    story.nominate("Amina");
    story.nominate("Bettina");
    fill(story, "");
  }

  /** And a nomination with a file that is not eligible, and one that is withdrawn. */
  private static void fillAll(CommitteeStory story) {
    story.nominate("Amina");
    story.nominate("Bettina");
    var carla = story.begin("Carla");
    story.upload(carla);
    story.submit(carla, "Carla", 2);
    story.nominate("Dora");
    var withdrawn = Map.of("input", Map.of("reason", "Dora left the company."));
    done(story.nominators.getLast().send("WithdrawNomination", withdrawn), "withdrawNomination");
    fill(story, story.nominations.get(2));
  }

  private static void fill(CommitteeStory story, String outOfScope) {
    var amina = story.nominations.getFirst();
    done(
        story
            .nominee(amina)
            .send("AcceptNomination", CommitteeStory.facts("Amina Amended", "Chair Amended")),
        "acceptNomination");
    story.agree(story.nominations.get(1));
    story.findEligibleBut(outOfScope);
    var ada = story.invite("Ada Adviser", "ada@example.org", "An employer of hers");
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.reenter(ada);
    story.declare(ada, amina, false);
    story.assess(ada, amina, 0, 3);
    done(story.save(ada, amina, 1, 4, false), "saveAssessment");
    done(
        story
            .browser(ada)
            .send(
                "AskNominator",
                Map.of("input", Map.of("nomination", amina, "question", "Since when?"))),
        "askNominator");
    var answer = Map.of("question", "question-1", "version", 1, "answer", "Since last May.");
    done(
        story.nominators.getFirst().send("AnswerQuestion", Map.of("input", answer)),
        "answerQuestion");
    var juror = Map.of("name", "Julia Juror", "email", "julia@example.org", "language", "ES");
    var invited = story.secretariat.send("InviteJuror", Map.of("input", juror, "chair", true));
    done(invited, "inviteJuror");
    var julia = invited.data("inviteJuror", "person", "id").asString();
    story.award.enter(Room.JURY, julia).enrol(new TestAuthenticator(TestAward.SITE));
    enrolMia(story.award);
    directory(story.award);
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
  }

  /** Another member of the secretariat. */
  private static void enrolMia(TestAward award) {
    var sam = award.bean(People.class).all(CommitteeStory.EDITION, Role.SECRETARIAT).getFirst();
    var mia =
        award
            .bean(Invitations.class)
            .invite(
                sam.caller(),
                new Invitations.Wanted(Role.SECRETARIAT, "Mia", "mia@example.org", Language.EN),
                award.clock().instant(),
                (set, person) -> {});
    var browser = award.enter(Room.SECRETARIAT, Objects.requireNonNull(mia.person()).id());
    browser.enrol(new TestAuthenticator(TestAward.SITE));
  }

  private static void directory(TestAward award) {
    var entry = "organisation-unodc-6";
    var organisation =
        DirectorySeed.read().stream().filter(one -> one.id().equals(entry)).findFirst();
    award.write(set -> award.bean(EntryWrites.class).add(set, organisation.orElseThrow()));
    var contact =
        new ContactDesk.Wanted(entry, "Connie Contact", "contact@example.org", Language.EN, 0);
    award.bean(ContactDesk.class).set(contact, "seed", award.clock().instant());
    var partner = award.browser(Room.PARTNERS);
    var suggested = SuggestionInputs.partnership("suggester@example.org");
    done(partner.send("SuggestPartnership", Map.of("input", suggested)), "suggestPartnership");
    var corrected = SuggestionInputs.correction(entry, "suggester@example.org");
    done(partner.send("SuggestCorrection", Map.of("input", corrected)), "suggestCorrection");
  }

  private static void done(TestBrowser.Answer answer, String mutation) {
    assertThat(answer.refusal(mutation)).as(answer.body().toString()).isEmpty();
  }
}
