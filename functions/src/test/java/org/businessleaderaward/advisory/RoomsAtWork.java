package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.OrganisationStory;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.contacts.Contacts;
import org.businessleaderaward.directory.proposals.SuggestionInputs;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.directory.search.DirectoryIndex;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.VoteAtWork;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.Samples;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.pictures.Photographs;
import org.businessleaderaward.storage.KeptStore;
import org.businessleaderaward.storage.Storage;

/**
 * What each operation that takes words of somebody with a session needs to do its work: an award at
 * the right stage, somebody who may send it, and what it is sent with.
 */
public final class RoomsAtWork {
  private static final String OWN = OrganisationStory.UNODC;
  private static final Map<String, Object> NEWCOMER =
      Map.of("name", "Nora New", "email", "nora@example.org", "language", "EN");

  private final CommitteeStory story = new CommitteeStory();
  private final TestAward award = story.award;
  private final Map<String, Ready> ready = new LinkedHashMap<>();
  private String amina = "";
  private String bettina = "";
  private String ada = "";
  private KeptStore stage = keep(award);

  /**
   * All that an operation needs.
   *
   * @param store what its store holds beforehand
   * @param browser of whom it comes from
   * @param cookie of that browser
   * @param variables what it is sent with
   */
  public record Ready(
      KeptStore store, TestBrowser browser, String cookie, Map<String, ?> variables) {
    /** Undoes what was done since, also to the session. */
    public void prepare() {
      store.restore();
      browser.withCookie(cookie);
    }

    /** What comes of a request. */
    public TestBrowser.Answer sent(String body) {
      prepare();
      return browser.post(body);
    }
  }

  /** By the operations' names. */
  public Map<String, Ready> all() {
    call();
    writing();
    preparation();
    screening();
    advice();
    laureate();
    vote();
    return ready;
  }

  private static KeptStore keep(TestAward award) {
    return new KeptStore(award.bean(Storage.class));
  }

  private void add(TestBrowser browser, String operation, Map<String, ?> variables) {
    assertThat(ready.put(operation, new Ready(stage, browser, browser.cookie(), variables)))
        .as(operation)
        .isNull();
  }

  private void office(String operation, Map<String, ?> variables) {
    add(story.secretariat, operation, variables);
  }

  private static Map<String, Object> in(Object... pairs) {
    return Map.of("input", map(pairs));
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }

  private static Map<String, String> inAll(String text) {
    var inAll = new HashMap<String, String>();
    Stream.of(Language.values()).forEach(language -> inAll.put(language.tag(), text));
    return inAll;
  }

  private int version(String nomination) {
    return (int) award.bean(Nominations.class).find(nomination).orElseThrow().version();
  }

  private int editionVersion() {
    return (int) award.bean(Editions.class).get(CommitteeStory.EDITION).version();
  }

  /**
   * While nominations come in: one is agreed to, one waits for its nominee, one is being written.
   */
  private void call() {
    var suggestion = directory();
    var correction = correction();
    award.bean(DirectoryIndex.class).begin();
    story.nominate("Amina");
    story.nominate("Bettina");
    var writer = story.begin("Carla");
    amina = story.nominations.getFirst();
    bettina = story.nominations.get(1);
    story.agree(amina);
    var nominee = story.nominee(bettina);
    ada = story.invite("Ada Adviser", "ada@example.org", "An employer of hers");
    var juror =
        story
            .secretariat
            .send("InviteJuror", map("input", juror("Julia", "julia"), "chair", false))
            .data("inviteJuror", "person", "id")
            .asString();
    var upload = announced(writer);
    var person = award.bean(Contacts.class).personOf(OWN).orElseThrow();
    var contact = award.enter(Room.ORGANISATION, person);
    award.clock().forward(Duration.ofMinutes(3));
    story.reenterOffice();
    story.browser(ada).send("AdviserDeclinesToBeNamed");
    var jury = award.enter(Room.JURY, juror);
    stage = keep(award);

    add(writer, "SaveDraft", Map.of("input", story.changed("Carla", 1)));
    add(writer, "BeginUpload", in("name", "Report.pdf", "type", "PDF", "size", 1000));
    add(writer, "ConfirmUpload", in("upload", upload, "name", "Report.pdf", "version", 1));
    add(
        writer,
        "SubmitNomination",
        in(
            "idempotencyKey",
            "key-0001",
            "version",
            1,
            "declaresAccuracy",
            true,
            "allowsContact",
            true));
    add(writer, "MailLinksAgain", map("email", "nominator@example.org"));
    var second = story.nominators.get(1);
    add(
        second,
        "ChangeNomination",
        map("input", story.changed("Bettina", version(bettina)), "accurate", true));
    add(second, "WithdrawNomination", in("reason", "She left."));
    add(
        nominee,
        "AcceptNomination",
        in(
            "nomination",
            bettina,
            "version",
            1,
            "name",
            "B",
            "role",
            "Chair",
            "company",
            "C",
            "country",
            "EG"));
    add(
        contact,
        "ProposeCorrection",
        Map.of("input", OrganisationStory.proposal(OWN, Map.of("name", "Another name"))));

    var message = map("language", "AR", "subject", "The date", "text", "Please note it.");
    office(
        "WriteToSeveral",
        map(
            "ids",
            List.of(amina),
            "input",
            map(
                "idempotencyKey",
                "key-0002",
                "reader",
                "NOMINATOR",
                "messages",
                List.of(message))));
    var shown = map("nomination", amina, "reader", "NOMINATOR");
    shown.putAll(message);
    office("MessagePreview", map("input", shown));
    var fit = map("status", "SUBMITTED", "text", "Amina");
    office("NominationBoard", map("fit", fit, "order", "OLDEST", "first", 10));
    office("BoardPlace", map("id", amina, "fit", fit, "order", "OLDEST"));
    office("BoardTable", map("fit", fit, "order", "OLDEST", "language", "FR"));
    office(
        "WriteNote",
        in("nomination", amina, "idempotencyKey", "note-0001", "text", "A note of an officer."));
    var came = new HashMap<>(CommitteeStory.draft("Dora", "dora@nominee.example"));
    came.put("key", "key-of-dora");
    came.put("way", "PHONE");
    came.put("receivedOn", "2026-01-15");
    came.put("declaresAccuracy", true);
    came.put("allowsContact", true);
    office("TryEntry", Map.of("input", came));
    office("EnterNomination", Map.of("input", came));
    office("CloseCall", map("reason", "All are in."));
    office(
        "ExtendWindow",
        in("kind", "CALL", "closesAt", "2026-03-10T20:00", "reason", "More come in."));
    office(
        "ExtendNomination",
        in("nominatorEmail", "nominator@example.org", "until", "2026-02-20T18:00:00Z"));
    office("AskNominee", in("nomination", bettina, "email", "new@nominee.example"));
    office(
        "RecordConsent",
        in("nomination", bettina, "version", version(bettina), "note", "On paper, 3 February."));
    office("InviteAdviser", map("input", NEWCOMER, "profile", profile()));
    office("SetAdviserProfile", map("adviser", ada, "profile", profile()));
    office("InviteJuror", map("input", NEWCOMER, "chair", false));
    office("ReplaceJuror", map("juror", juror, "input", NEWCOMER));
    office("InviteOfficer", map("input", NEWCOMER, "duty", "READER"));
    office(
        "SetOrganisationContact",
        in(
            "organisation",
            OWN,
            "name",
            "C",
            "email",
            "new@example.org",
            "language",
            "EN",
            "seen",
            1));
    office(
        "DecideSuggestion", in("suggestion", suggestion, "accept", true, "sourceTitle", "Ferries"));
    office("DecideCorrection", Map.of("input", correction));
    var words = map("language", "EN", "words", List.of("dhow", "ferry"));
    office("TrySynonyms", map("input", words, "search", "dhow"));
    office("AddSynonyms", Map.of("input", words));
    office("WritePage", in("page", "ABOUT", "language", "EN", "version", 0, "text", "# About"));
    var named = in("name", "Ada", "position", "An adviser", "biography", "B.", "language", "EN");
    add(story.browser(ada), "AdviserAgreesToBeNamed", named);
    add(jury, "JurorAgreesToBeNamed", named);
    office("NamingPicture", map("person", ada, "hash", "none"));
    office("HideNaming", in("person", ada, "hidden", true, "version", 1, "reason", "Her wish."));
    office("WithdrawNaming", in("person", ada, "reason", "At her wish."));
    office("PersonalData", map("email", "bettina@nominee.example"));
    office("ExportPersonalData", map("email", "bettina@nominee.example"));
    office("ErasePersonalData", map("email", "bettina@nominee.example"));
    office("SetRetention", in("kind", "QUESTIONS", "months", 12, "reason", "A dispute."));
  }

  private static Map<String, Object> profile() {
    return CommitteeStory.profile("An employer", List.of("EN"));
  }

  private static Map<String, Object> juror(String name, String mailbox) {
    return Map.of("name", name, "email", mailbox + "@example.org", "language", "EN");
  }

  /** An organisation with a contact, and what somebody suggested; gives the suggestion's id. */
  private String directory() {
    var organisation =
        DirectorySeed.read().stream().filter(one -> one.id().equals(OWN)).findFirst();
    award.write(set -> award.bean(EntryWrites.class).add(set, organisation.orElseThrow()));
    var contact = new ContactDesk.Wanted(OWN, "C", "contact@example.org", Language.EN, 0);
    award.bean(ContactDesk.class).set(contact, "seed", award.clock().instant());
    var suggested = SuggestionInputs.partnership("suggester@example.org");
    award.browser(Room.PARTNERS).send("SuggestPartnership", Map.of("input", suggested));
    return story
        .secretariat
        .send("Suggestions", Map.of("first", 5))
        .data("suggestions", "edges")
        .path(0)
        .path("node")
        .path("id")
        .asString();
  }

  /** Takes a correction of the organisation's name in other words than were proposed. */
  private Map<String, Object> correction() {
    var proposed = SuggestionInputs.correction(OWN, "suggester@example.org");
    award.browser(Room.PARTNERS).send("SuggestCorrection", Map.of("input", proposed));
    var waiting =
        story
            .secretariat
            .send("Corrections", Map.of("first", 5))
            .data("corrections", "edges")
            .path(0)
            .path("node");
    return Map.of(
        "correction",
        waiting.path("id").asString(),
        "accept",
        true,
        "fields",
        List.of("NAME"),
        "edits",
        List.of(Map.of("field", "NAME", "text", "Ferries")),
        "seen",
        waiting.path("seen").asString());
  }

  /** The id of a file that is there and not yet confirmed. */
  private String announced(TestBrowser writer) {
    var upload =
        writer
            .send("BeginUpload", in("name", "R.pdf", "type", "PDF", "size", Samples.PDF.length))
            .data("beginUpload", "upload");
    var fields = new LinkedHashMap<String, String>();
    upload
        .path("fields")
        .forEach(one -> fields.put(one.path("name").asString(), one.path("value").asString()));
    var store = (FolderEvidenceStore) award.bean(EvidenceStore.class);
    store.receive(fields, new ByteArrayInputStream(Samples.PDF), award.clock().instant());
    return upload.path("id").asString();
  }

  /** While a nominee who has agreed writes the statements, in an edition that has them do it. */
  private void writing() {
    var nominee = story.nominee(amina);
    var editions = award.bean(Editions.class);
    award.put(editions.get(CommitteeStory.EDITION).withNomineesWriting(true));
    stage = keep(award);
    add(
        nominee,
        "SaveStatements",
        in(
            "nomination",
            amina,
            "version",
            version(amina),
            "statements",
            List.of(Map.of("criterion", "strategy", "text", "It."))));
    // A version of its own: what a process has read of one, it reads no second time.
    award.put(editions.get(CommitteeStory.EDITION).withNomineesWriting(false));
    stage = keep(award);
  }

  /** Before the call: what an edition is like. */
  private void preparation() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withState(EditionState.DRAFT));
    var call = stage;
    stage = keep(award);
    var windows = new ArrayList<Map<String, Object>>();
    for (var window : story.secretariat.send("Settings").data("settings", "windows")) {
      var sent = new HashMap<String, Object>();
      for (var name : List.of("kind", "timeZone", "opensAt", "closesAt")) {
        sent.put(name, window.path(name).asString());
      }
      windows.add(sent);
    }
    int version = editionVersion();
    office("SetCalendar", in("version", version, "timeZone", "Europe/Vienna", "windows", windows));
    var criterion =
        map(
            "name",
            inAll("Name"),
            "description",
            inAll("What is looked at"),
            "weight",
            100,
            "levels",
            List.of(inAll("None"), inAll("Some"), inAll("All")));
    office("SetCriteria", in("version", version, "criteria", List.of(criterion), "quorum", 7));
    var category = map("name", inAll("Large"), "description", inAll("Over 250"));
    office(
        "SetTexts",
        in(
            "version",
            version,
            "name",
            inAll("The award"),
            "note",
            inAll("A note"),
            "categories",
            List.of(category, category)));
    var asked =
        map(
            "kind",
            "CHOICE",
            "required",
            true,
            "question",
            inAll("Which?"),
            "help",
            inAll("Choose one."),
            "options",
            List.of(map("text", inAll("One")), map("text", inAll("Another"))));
    office("SetFormQuestions", in("version", version, "formQuestions", List.of(asked)));
    call.restore();
  }

  /** Once the call is closed, and once all was screened. */
  private void screening() {
    story.secretariat.send("CloseCall", map("reason", "All are in."));
    stage = keep(award);
    office("SaveTranslation", map("input", CommitteeStory.translation(amina, "RU")));
    office(
        "ScreenNomination",
        in(
            "nomination",
            amina,
            "version",
            version(amina),
            "eligible",
            false,
            "reason",
            "OUT_OF_SCOPE",
            "note",
            "No business."));
    story.agree(bettina);
    story.decide("");
    stage = keep(award);
    office("SetLetter", letter(amina, 0, true));
    var all = map("reader", "NOMINATOR", "language", "AR", "text", "We thank you for them.");
    office("SetLetterWords", in("kind", "ELIGIBLE", "version", 0, "words", List.of(all)));
    story.secretariat.send("SetLetter", letter(bettina, 0, true));
    story.releaseLetters();
    story.secretariat.send("SetLetter", letter(bettina, 1, false));
    stage = keep(award);
    office("TryDealing", map("advisersPerNomination", 1, "seed", "seed-1"));
    office("OpenAdvice", map("advisersPerNomination", 1, "seed", "seed-1"));
  }

  /** How the letter about a nomination is to be that was found eligible. */
  private Map<String, Object> letter(String nomination, int version, boolean held) {
    var own = map("reader", "NOMINATOR", "text", "We thank you for this one.");
    return in(
        "nomination",
        nomination,
        "kind",
        "ELIGIBLE",
        "version",
        version,
        "nominationVersion",
        version(nomination),
        "held",
        held,
        "words",
        List.of(own));
  }

  private void advice() {
    assertThat(story.openAdvice(1).refusal("openAdvice")).isEmpty();
    story.declare(ada, amina, false);
    story.browser(ada).send("AskNominator", in("nomination", amina, "question", "Since when?"));
    var ben = story.invite("Ben Adviser", "ben@example.org", "Another employer");
    stage = keep(award);
    add(
        story.browser(ada),
        "SaveAssessment",
        in(
            "nomination",
            amina,
            "version",
            0,
            "ratings",
            List.of(map("criterion", "strategy", "level", 3)),
            "comments",
            List.of(map("criterion", "strategy", "text", "A comment.")),
            "confidence",
            "HIGH",
            "opinion",
            "An opinion.",
            "recommendation",
            "SHORTLIST",
            "submit",
            false));
    add(
        story.browser(ada),
        "AskNominator",
        in("nomination", amina, "question", "And how many are there?"));
    add(
        story.nominators.getFirst(),
        "AnswerQuestion",
        in("question", "question-1", "version", 1, "answer", "Since last May."));
    office("ReleaseLetters", in("kind", "ELIGIBLE", "fingerprint", story.fingerprint("ELIGIBLE")));
    office("AssignAdviser", in("nomination", amina, "adviser", ben, "reason", "Knows it."));
    office(
        "AssignSeveral",
        map("ids", List.of(amina), "input", map("adviser", ben, "reason", "Knows several.")));
    office("UnassignAdviser", in("nomination", bettina, "adviser", ada, "reason", "Is ill."));
    office(
        "RecordShortlist",
        in(
            "nominations",
            List.of(amina, bettina),
            "reasons",
            "They stand out.",
            "despiteOutstanding",
            true));
    office(
        "ChooseTrustees",
        in(
            "threshold",
            2,
            "people",
            Stream.of("SECRETARIAT", "CHAIR")
                .map(
                    kind -> {
                      var person = new HashMap<>(juror("K " + kind, "k." + kind));
                      person.put("kind", kind);
                      return person;
                    })
                .toList()));
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withShortlist(List.of(amina), "It stands out."));
    stage = keep(award);
    office("SaveFeedback", in("nomination", bettina, "version", 2, "text", "It is thorough."));
  }

  private void laureate() {
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    var chosen =
        new Laureate(amina, "Amina", null, "Employer", "KE", LocalizedText.english("She acted."));
    award.put(edition.withState(EditionState.ANNOUNCED).withLaureates(List.of(chosen)));
    stage = keep(award);
    office(
        "SaveLaureateProfile",
        in(
            "laureate",
            amina,
            "version",
            0,
            "story",
            inAll("She began early."),
            "deeds",
            inAll("She asked her suppliers."),
            "ceremonyOn",
            "2027-12-02",
            "ceremonyPlace",
            inAll("Vienna"),
            "ceremony",
            inAll("In the evening.")));
    office(
        "SaveLaureatePortrait",
        in(
            "laureate",
            amina,
            "version",
            0,
            "picture",
            Photographs.inBase64(240, 300),
            "small",
            Photographs.inBase64(160, 200),
            "alternative",
            inAll("Amina at her desk."),
            "credit",
            "P. Photographer",
            "licence",
            "CC_BY",
            "agreed",
            true));
  }

  private void vote() {
    new VoteAtWork(
            (voting, browser, operation, variables) -> {
              stage = keep(voting);
              add(browser, operation, variables);
            })
        .lead();
  }
}
