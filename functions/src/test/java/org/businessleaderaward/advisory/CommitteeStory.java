package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.Samples;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import tools.jackson.databind.JsonNode;

/** The award from the call to advice, done in the rooms as people do it. */
public final class CommitteeStory {
  public static final String EDITION = "edition-2026";

  public final TestAward award;
  public TestBrowser secretariat;
  private final Person secretary;
  public final List<TestBrowser> nominators = new ArrayList<>();
  public final List<String> nominations = new ArrayList<>();
  final Map<String, TestBrowser> advisers = new HashMap<>();

  /** A story of which interceptors watch every request to the store. */
  public CommitteeStory(ExecutionInterceptor... interceptors) {
    award = new TestAward(interceptors);
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    secretary =
        award.put(
            Person.newcomer(Role.SECRETARIAT, EDITION, "Sam", "sam@example.org", Language.EN));
    secretariat = award.enter(Room.SECRETARIAT, secretary.id());
  }

  /** A story in which they are nominated already, in this order. */
  static CommitteeStory nominating(String... nominees) {
    var story = new CommitteeStory();
    List.of(nominees).forEach(story::nominate);
    return story;
  }

  /** What the secretariat reads of a nomination. */
  JsonNode dossier(String nomination) {
    return secretariat.send("NominationOnBoard", Map.of("id", nomination)).data("nomination");
  }

  /** The secretariat comes in again, as after a long break. */
  public void reenterOffice() {
    secretariat = award.enter(Room.SECRETARIAT, secretary.id());
  }

  /** Nominates somebody, from the empty form to the receipt. */
  public void nominate(String nominee) {
    submit(begin(nominee), nominee, 1);
  }

  /** Nominates somebody at an address, from the empty form to the receipt. */
  void nominate(String nominee, String email) {
    submit(begin(nominee, email), nominee, 1);
  }

  /** Begins to nominate somebody; the nominator has come in by a mailed link. */
  TestBrowser begin(String nominee) {
    return begin(nominee, address(nominee));
  }

  private TestBrowser begin(String nominee, String email) {
    var browser = award.browser(Room.NOMINATIONS);
    var saved =
        browser
            .send("SaveDraft", Map.of("input", draft(nominee, email)))
            .data("saveDraft", "nomination");
    var id = saved.path("id").asString();
    nominations.add(id);
    nominators.add(browser);
    var nominator = award.bean(Nominations.class).find(id).orElseThrow().person();
    assertThat(browser.open(award.mint(nominator)).refusal("openLink")).isEmpty();
    return browser;
  }

  /** Hands a draft in. */
  void submit(TestBrowser browser, String nominee, int version) {
    submit(browser, version, "key-" + nominee);
  }

  /** The same for whoever tries several versions of one. */
  static TestBrowser.Answer submit(TestBrowser browser, int version) {
    return submit(browser, version, "key-of-version-" + version);
  }

  private static TestBrowser.Answer submit(TestBrowser browser, int version, String key) {
    return browser.send(
        "SubmitNomination",
        Map.of(
            "input",
            Map.of(
                "idempotencyKey",
                key,
                "version",
                version,
                "declaresAccuracy",
                true,
                "allowsContact",
                true)));
  }

  /** Adds a file of evidence to a draft of the first version; gives its id. */
  String upload(TestBrowser browser) {
    return upload(browser, "Report.pdf", Samples.PDF);
  }

  /** The same, as the answer to a question of the edition's own. */
  String upload(TestBrowser browser, String question) {
    return upload(browser, Samples.PDF, 1, Map.of("name", "Proof.pdf", "question", question));
  }

  /** The same, with this in it. */
  String upload(TestBrowser browser, String name, byte[] pdf) {
    return upload(browser, pdf, 1, Map.of("name", name));
  }

  /** A file that waits for a change of what was submitted. */
  String add(TestBrowser browser, String name, byte[] pdf) {
    return upload(browser, pdf, 0, Map.of("name", name));
  }

  private String upload(TestBrowser browser, byte[] pdf, int version, Map<String, Object> said) {
    var announced = new HashMap<>(said);
    announced.putAll(Map.of("type", "PDF", "size", pdf.length));
    var begun =
        browser.send("BeginUpload", Map.of("input", announced)).data("beginUpload", "upload");
    var fields = new LinkedHashMap<String, String>();
    begun
        .path("fields")
        .forEach(one -> fields.put(one.path("name").asString(), one.path("value").asString()));
    var store = (FolderEvidenceStore) award.bean(EvidenceStore.class);
    store.receive(fields, new ByteArrayInputStream(pdf), award.clock().instant());
    var id = begun.path("id").asString();
    var wish = new HashMap<>(said);
    wish.putAll(Map.of("upload", id, "version", version));
    var confirmed = browser.send("ConfirmUpload", Map.of("input", wish));
    assertThat(confirmed.refusal("confirmUpload")).isEmpty();
    return id;
  }

  /** Every nominee agrees; then the call is closed and everything found eligible. */
  public void screen() {
    nominations.forEach(this::agree);
    findEligible();
  }

  /** A nominee who has not answered comes in by the link in the last mail to them. */
  TestBrowser nominee(String nomination) {
    var address = award.bean(Nominations.class).find(nomination).orElseThrow().nominee().email();
    var browser = award.browser(Room.NOMINEE);
    assertThat(browser.open(TestAward.tokenIn(lastLetter(address).text())).refusal("openLink"))
        .isEmpty();
    return browser;
  }

  /** The last letter to an address. */
  Transport.Message lastLetter(String address) {
    return award.deliverMail().stream()
        .filter(letter -> letter.to().equals(address))
        .toList()
        .getLast();
  }

  /** A nominee agrees with the facts as they are written. */
  void agree(String nomination) {
    var facts = award.bean(Nominations.class).find(nomination).orElseThrow().facts();
    assertThat(
            nominee(nomination)
                .send("AcceptNomination", facts(nomination, facts.name(), facts.role()))
                .refusal("acceptNomination"))
        .isEmpty();
  }

  /** A nominee's facts, of which name and role can be chosen. */
  static Map<String, Object> facts(String nomination, String name, String role) {
    return Map.of(
        "input",
        Map.of(
            "nomination",
            nomination,
            "name",
            name,
            "role",
            role,
            "company",
            "Company of " + name,
            "country",
            "EG"));
  }

  /** What a nominee sends who declines. */
  public static Map<String, Object> declining(String nomination) {
    return Map.of("input", Map.of("nomination", nomination));
  }

  /** Closes the call and finds everything eligible. */
  void findEligible() {
    findEligibleBut("");
  }

  /** Closes the call and finds everything eligible but one, and what is withdrawn; all are told. */
  void findEligibleBut(String outOfScope) {
    decide(outOfScope);
    releaseLetters();
  }

  /** The same, and nobody is told. */
  public void decide(String outOfScope) {
    secretariat.send("CloseCall", Map.of("reason", "All are in."));
    for (var nomination : nominations) {
      var decision = new HashMap<String, Object>();
      decision.put("nomination", nomination);
      decision.put("version", version(nomination));
      decision.put("eligible", !nomination.equals(outOfScope));
      decision.put("reason", nomination.equals(outOfScope) ? "OUT_OF_SCOPE" : null);
      decision.put("note", nomination.equals(outOfScope) ? "A note of the screening." : null);
      secretariat.send("ScreenNomination", Map.of("input", decision));
    }
  }

  /** The version of a nomination, as the board shows it. */
  int version(String nomination) {
    return secretariat
        .send("NominationOnBoard", Map.of("id", nomination))
        .data("nomination", "version")
        .asInt();
  }

  /**
   * Says how the letter of a decision on a nomination is to be.
   *
   * @param version the letter's
   */
  TestBrowser.Answer setLetter(
      String nomination, String kind, int version, boolean held, List<Map<String, String>> words) {
    var input =
        Map.of(
            "nomination",
            nomination,
            "kind",
            kind,
            "version",
            version,
            "nominationVersion",
            version(nomination),
            "held",
            held,
            "words",
            words);
    return secretariat.send("SetLetter", Map.of("input", input));
  }

  /** Has all letters of decisions sent that wait. */
  public void releaseLetters() {
    for (var batch : batches()) {
      var kind = batch.path("kind").asString();
      var input = Map.of("kind", kind, "fingerprint", fingerprint(kind));
      secretariat.send("ReleaseLetters", Map.of("input", input));
    }
  }

  /** By what the letters of a decision are known that wait now. */
  String fingerprint(String kind) {
    return batches()
        .valueStream()
        .filter(batch -> batch.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .path("fingerprint")
        .asString();
  }

  private JsonNode batches() {
    return secretariat.send("DecisionLetters", Map.of()).data("decisionLetters");
  }

  /** Invites an adviser, who comes in by a link. */
  public String invite(String name) {
    return invite(name, name + "@example.org", "");
  }

  /** Invites an adviser of an employer, who reads Arabic and French and comes in by a link. */
  public String invite(String name, String email, String employer) {
    var input = Map.of("name", name, "email", email, "language", "FR");
    var profile = profile(employer, List.of("AR", "FR"));
    var invited = secretariat.send("InviteAdviser", Map.of("input", input, "profile", profile));
    var id = invited.data("inviteAdviser", "person", "id").asString();
    reenter(id);
    return id;
  }

  /** What the assignment goes by. */
  public static Map<String, Object> profile(String employer, List<String> languages) {
    return profile(employer, languages, List.of());
  }

  /** The same, of an adviser who knows some of the edition's categories. */
  static Map<String, Object> profile(
      String employer, List<String> languages, List<String> categories) {
    return Map.of(
        "employer",
        employer,
        "languages",
        languages,
        "regions",
        List.of("AFRICA"),
        "categories",
        categories);
  }

  /** An adviser comes in by a new link. */
  public void reenter(String adviser) {
    advisers.put(adviser, award.enter(Room.ADVISORY, adviser));
  }

  /** What is assigned to an adviser, as the adviser sees it. */
  public List<JsonNode> assignments(String adviser) {
    var edges =
        browser(adviser).send("Assignments", Map.of("first", 50)).data("assignments", "edges");
    return StreamSupport.stream(edges.spliterator(), false).map(edge -> edge.path("node")).toList();
  }

  public TestBrowser.Answer openAdvice(int each) {
    return secretariat.send("OpenAdvice", Map.of("advisersPerNomination", each));
  }

  /** Declares an adviser free of conflict with a nominee, or not. */
  public TestBrowser.Answer declare(String adviser, String nomination, boolean conflict) {
    var declaration = new HashMap<String, Object>();
    declaration.put("nomination", nomination);
    declaration.put("conflict", conflict);
    declaration.put("reason", conflict ? "PERSONAL" : null);
    return browser(adviser)
        .send("DeclareAdviserConflicts", Map.of("declarations", List.of(declaration)));
  }

  /** Submits an assessment that gives every criterion the same level. */
  public TestBrowser.Answer assess(String adviser, String nomination, int version, int level) {
    return save(adviser, nomination, version, level, true);
  }

  /** Saves an assessment that gives every criterion the same level and comments on one. */
  TestBrowser.Answer save(
      String adviser, String nomination, int version, int level, boolean submit) {
    return browser(adviser)
        .send(
            "SaveAssessment",
            Map.of(
                "input",
                Map.of(
                    "nomination",
                    nomination,
                    "version",
                    version,
                    "ratings",
                    List.of(
                        Map.of("criterion", "strategy", "level", level),
                        Map.of("criterion", "supply-chain", "level", level)),
                    "comments",
                    List.of(
                        Map.of("criterion", "strategy", "text", "A comment of " + adviser + "."),
                        Map.of("criterion", "supply-chain", "text", " \n")),
                    "confidence",
                    "HIGH",
                    "opinion",
                    "An opinion of " + adviser + ".",
                    "recommendation",
                    "SHORTLIST",
                    "submit",
                    submit)));
  }

  public TestBrowser browser(String adviser) {
    return Objects.requireNonNull(advisers.get(adviser));
  }

  /** The address of a nominee. */
  static String address(String nominee) {
    return nominee.toLowerCase(Locale.ROOT) + "@nominee.example";
  }

  /** What a draft becomes when another nominee is written into it. */
  public Map<String, Object> changed(String nominee, int version) {
    var changed = new HashMap<>(draft(nominee, address(nominee)));
    changed.put("version", version);
    return changed;
  }

  /** The translation of a nomination's statements into a language, given to those who judge. */
  static Map<String, Object> translation(String nomination, String language) {
    return Map.of(
        "nomination",
        nomination,
        "language",
        language,
        "version",
        0,
        "changes",
        0,
        "given",
        true,
        "translator",
        "Toni Translator",
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", "Eine Strategie."),
            Map.of("criterion", "supply-chain", "text", "Eine Lieferkette.")));
  }

  static Map<String, Object> draft(String nominee, String email) {
    return Map.of(
        "nominee",
        Map.of(
            "name",
            nominee,
            "role",
            "Director",
            "company",
            "Company of " + nominee,
            "country",
            "EG",
            "email",
            email,
            "language",
            "ES"),
        "nominator",
        Map.of(
            "name", "N. Nominator",
            "organisation", "An organisation",
            "email", "nominator@example.org",
            "relation", "We work on it."),
        "statements",
        List.of(
            Map.of("criterion", "strategy", "text", "الاستراتيجية " + nominee),
            Map.of("criterion", "supply-chain", "text", "On the supply chain.")),
        "evidenceLinks",
        List.of("https://example.org/evidence"),
        "language",
        "AR");
  }
}
