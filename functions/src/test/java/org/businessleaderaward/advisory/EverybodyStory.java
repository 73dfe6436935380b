package org.businessleaderaward.advisory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAuthenticator;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.access.trail.Opened;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.contacts.ContactDesk;
import org.businessleaderaward.directory.proposals.SuggestionInputs;
import org.businessleaderaward.directory.register.EntryWrites;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.jury.JuryActs;
import org.businessleaderaward.jury.TrusteeBrowser;
import org.businessleaderaward.jury.trustees.SentDecryption;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.nominations.erasure.Erasure;
import org.businessleaderaward.nominations.evidence.Samples;
import org.businessleaderaward.nominations.told.Feedback;
import org.businessleaderaward.nominations.told.Feedbacks;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.Laureate;
import org.businessleaderaward.programme.pictures.Photographs;
import org.businessleaderaward.storage.KeptStore;
import org.businessleaderaward.storage.Storage;
import software.amazon.awssdk.core.SdkBytes;

/** An award in which somebody is in every role, and says all that can be said. */
final class EverybodyStory {
  private static final List<String> MEMBERS =
      List.of(
          "ada@example.org",
          "julia@example.org",
          "mia@example.org",
          "contact@example.org",
          "suggester@example.org");

  private static final List<String> HOLDERS = List.of("holda@example.org", "holger@example.org");

  static final String NOMINATOR = "nominator@example.org";

  final CommitteeStory story = new CommitteeStory();
  final TestAward award = story.award;
  private final List<String> everybody = new ArrayList<>();

  private EverybodyStory() {}

  /** Two nominations, and everybody who has to do with them. */
  static EverybodyStory told() {
    var all = new EverybodyStory();
    all.nominate("Amina", "Bettina");
    all.fill("", "");
    return all;
  }

  /** One nomination, and nobody else. */
  static EverybodyStory ofAmina() {
    var all = new EverybodyStory();
    all.nominate("Amina");
    return all;
  }

  /**
   * And a nomination with a file that is not eligible and whose nominee does not answer, one of
   * whom there is another, one that is withdrawn, a draft, people who hold the key of the vote, and
   * what is there for minutes only: each field that holds a person is filled, but for what tells
   * that an erasure broke off.
   */
  static EverybodyStory whole() {
    var all = new EverybodyStory();
    var story = all.story;
    all.nominate("Amina", "Bettina");
    var asking = EditionFixtures.asking(all.award.bean(Editions.class).get(CommitteeStory.EDITION));
    all.award.put(asking.withFormQuestions(asking.formQuestions().subList(0, 1)));
    var carla = story.begin("Carla");
    story.upload(carla);
    var draft = story.changed("Carla", 2);
    draft.put("answers", List.of(Map.of("question", "line", "text", "Asked besides.")));
    done(carla.send("SaveDraft", Map.of("input", draft)), "saveDraft");
    story.submit(carla, "Carla", 3);
    all.nominate("Dora");
    var withdrawn = Map.of("input", Map.of("reason", "Dora left the company."));
    done(story.nominators.getLast().send("WithdrawNomination", withdrawn), "withdrawNomination");
    var outOfScope = story.nominations.get(2);
    all.nominate("Emma", "Gita");
    story.add(story.nominators.getLast(), "Gita.pdf", Samples.pdf("Until a version takes it."));
    all.tell("Gita", story.nominations.get(5));
    done(all.beginShort().send("SetReminders", Map.of("wanted", false)), "setReminders");
    Stream.of("Carla", "Fatima").map(CommitteeStory::address).forEach(all.everybody::add);
    all.fill(outOfScope, story.nominations.get(5));
    all.write(story.nominations.get(4));
    all.feedBack(story.nominations.getFirst());
    all.openAFile();
    all.award.deliverMail();
    all.shareTheKey();
    all.decrypt();
    new KeptStore(all.award.bean(Storage.class)).change(new PassingFields()::added);
    return all;
  }

  /** A draft as long as nominees write the statements: who, and why. */
  private TestBrowser beginShort() {
    var editions = award.bean(Editions.class);
    award.put(editions.get(CommitteeStory.EDITION).withNomineesWriting(true));
    var draft = story.begin("Fatima");
    var input = story.changed("Fatima", 1);
    input.put("why", "Why Fatima is nominated.");
    done(draft.send("SaveDraft", Map.of("input", input)), "saveDraft");
    award.put(editions.get(CommitteeStory.EDITION).withNomineesWriting(false));
    return draft;
  }

  /** An officer puts another version on record, which its nominator told by telephone. */
  private void tell(String nominee, String nomination) {
    var told = new HashMap<>(CommitteeStory.draft(nominee, CommitteeStory.address(nominee)));
    told.put("nomination", nomination);
    told.put("version", 1);
    told.put("way", "PHONE");
    told.put("receivedOn", "2026-01-15");
    told.put("evidenceLinks", List.of("https://example.org/told"));
    told.put("declaresAccuracy", true);
    told.put("allowsContact", true);
    done(story.secretariat.send("EnterNomination", Map.of("input", told)), "enterNomination");
  }

  private void nominate(String... nominees) {
    for (var nominee : nominees) {
      var draft = story.begin(nominee);
      var report = "A report of " + nominee + ", " + CommitteeStory.address(nominee);
      story.upload(draft, nominee + ".pdf", Samples.pdf(report));
      story.submit(draft, nominee, 2);
      everybody.add(CommitteeStory.address(nominee));
    }
  }

  /** All who can be erased before the award is announced, nominees and the nominator last. */
  List<String> addresses() {
    return Stream.of(MEMBERS, everybody, List.of(NOMINATOR)).flatMap(List::stream).toList();
  }

  /** Those of them who are in no nomination. */
  List<String> members() {
    return MEMBERS;
  }

  /** Those who hold the vote's key. */
  List<String> holders() {
    return HOLDERS;
  }

  private void fill(String outOfScope, String duplicate) {
    var amina = story.nominations.getFirst();
    done(
        story
            .nominee(amina)
            .send(
                "AcceptNomination", CommitteeStory.facts(amina, "Amina Amended", "Chair Amended")),
        "acceptNomination");
    story.agree(story.nominations.get(1));
    // Of one that is told what was decided, where there is one: notes are given out then.
    var noted = outOfScope.isEmpty() ? amina : outOfScope;
    var note = Map.of("nomination", noted, "idempotencyKey", "note-0001", "text", "Officer Noted.");
    done(story.secretariat.send("WriteNote", Map.of("input", note)), "writeNote");
    translate(noted);
    story.decide(outOfScope);
    if (!duplicate.isEmpty()) {
      refuse(duplicate);
    }
    story.releaseLetters();
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
    var jury = award.enter(Room.JURY, julia);
    done(jury.send("JurorAgreesToBeNamed", named("Judge Julia")), "agreeToBeNamed");
    jury.enrol(new TestAuthenticator(TestAward.SITE));
    done(story.browser(ada).send("AdviserAgreesToBeNamed", named("Doctor Ada")), "agreeToBeNamed");
    var hidden = Map.of("person", ada, "hidden", true, "version", 1, "reason", "At her wish.");
    done(story.secretariat.send("HideNaming", Map.of("input", hidden)), "hideNaming");
    enrolMia();
    directory();
    story.secretariat.enrol(new TestAuthenticator(TestAward.SITE));
  }

  private static Map<String, ?> named(String name) {
    return Map.of(
        "input",
        Map.of(
            "name",
            name,
            "position",
            "Position of " + name,
            "biography",
            "Biography of " + name,
            "language",
            "RU",
            "portrait",
            Map.of(
                "picture",
                Photographs.inBase64(160, 160),
                "credit",
                "Photographer of " + name,
                "allowed",
                true)));
  }

  private void translate(String nomination) {
    var input = CommitteeStory.translation(nomination, "RU");
    done(story.secretariat.send("SaveTranslation", Map.of("input", input)), "saveTranslation");
  }

  /** Another member of the secretariat. */
  private void enrolMia() {
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

  private void directory() {
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

  /** Finds that another nomination of the same person is there. */
  private void refuse(String nomination) {
    var decision = new HashMap<String, Object>();
    decision.put("nomination", nomination);
    decision.put("version", story.version(nomination));
    decision.put("eligible", false);
    decision.put("reason", "DUPLICATE");
    decision.put("note", "The other one.");
    var screened = story.secretariat.send("ScreenNomination", Map.of("input", decision));
    done(screened, "screenNomination");
  }

  /** Adds to the letter to the nominator of one that was not assessed, which waits. */
  private void write(String nomination) {
    var words = Map.of("reader", "NOMINATOR", "text", "We thank you for naming Emma.");
    done(story.setLetter(nomination, "NOT_ASSESSED", 1, true, List.of(words)), "setLetter");
  }

  /** As it is once the letter that it went with is sent. */
  private void feedBack(String nomination) {
    var now = award.clock().instant();
    var sent = new Feedback(nomination, "Amina Amended looks after her suppliers.", now);
    award.write(set -> award.bean(Feedbacks.class).put(set, sent));
  }

  private void openAFile() {
    var now = award.clock().instant();
    var ada = award.bean(People.class).all(CommitteeStory.EDITION, Role.ADVISER).getFirst();
    var amina = story.nominations.getFirst();
    award
        .bean(AccessTrail.class)
        .note(ada.caller(), CommitteeStory.EDITION, Opened.FILE, amina, "0123.pdf", now);
  }

  /** Begins to erase one of the nominations, and no more. */
  void breakOff() {
    var id = story.nominations.get(4);
    var found = award.bean(Nominations.class).find(id).orElseThrow();
    award.write(set -> award.bean(Erasure.class).begin(set, found, award.clock().instant()));
  }

  private void shareTheKey() {
    var people =
        List.of(
            Map.of(
                "kind", "SECRETARIAT", "name", "Holda", "email", HOLDERS.get(0), "language", "FR"),
            Map.of("kind", "CHAIR", "name", "Holger", "email", HOLDERS.get(1), "language", "ES"));
    var input = Map.of("threshold", 2, "people", people);
    done(story.secretariat.send("ChooseTrustees", Map.of("input", input)), "chooseTrustees");
    JuryActs.work(award, "KEYREQUEST#" + CommitteeStory.EDITION, "REQUEST");
    var holders =
        held().stream()
            .map(holder -> award.enter(Room.TRUSTEE, holder.id()))
            .map(browser -> new TrusteeBrowser((name, sent) -> browser.send(name, sent).data()))
            .toList();
    var steps =
        List.<Consumer<TrusteeBrowser>>of(
            TrusteeBrowser::publish, TrusteeBrowser::sendShares, TrusteeBrowser::confirm);
    for (var step : steps) {
      holders.forEach(step);
      JuryActs.work(award, "TRUSTEES#" + CommitteeStory.EDITION, "TRUSTEE#000001#2");
    }
  }

  /** That a holder of the key has decrypted, and others: what it is does not matter here. */
  private void decrypt() {
    var states = award.bean(TrusteeStates.class);
    var now = award.clock().instant();
    var sent = new SentDecryption(2, "hash", SdkBytes.fromUtf8String("parts"), now);
    award.write(
        set -> {
          states.add(set, CommitteeStory.EDITION, sent);
          states.addOtherTotals(set, CommitteeStory.EDITION, 2, now);
        });
  }

  /** The first of the story's two is on the shortlist. */
  void announce(List<Laureate> laureates) {
    shortlist(story.nominations.getFirst());
    var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
    award.put(edition.withState(EditionState.ANNOUNCED).withLaureates(laureates));
    award.clock().set(award.clock().instant().plusSeconds(60));
    award.runClock();
  }

  void shortlist(String nomination) {
    var nominations = award.bean(Nominations.class);
    var finalist = nominations.find(nomination).orElseThrow();
    award.write(set -> nominations.put(set, finalist.shortlisted(true), award.clock().instant()));
  }

  TestBrowser.Answer erase(String address) {
    return story.secretariat.send("ErasePersonalData", Map.of("email", address));
  }

  void erase(List<String> addresses) {
    addresses.forEach(this::erase);
    // The nominator is told that a nomination is gone; once that is sent, it has no address.
    award.deliverMail();
  }

  /**
   * Also whoever holds a part of the vote's key, which is possible once it is counted. What broke
   * off the clock ends.
   */
  void eraseEverybody() {
    erase(addresses());
    award.clock().forward(Duration.ofMinutes(3));
    award.runClock();
    if (!held().isEmpty()) {
      var edition = award.bean(Editions.class).get(CommitteeStory.EDITION);
      award.put(edition.withState(EditionState.ANNOUNCED));
      erase(HOLDERS);
      assertThat(held()).isEmpty();
    }
  }

  private List<Person> held() {
    return award.bean(People.class).all(CommitteeStory.EDITION, Role.TRUSTEE);
  }

  /** All that is given out to an address, of which everything is one part here. */
  String export(String address) {
    var answer = story.secretariat.send("ExportPersonalData", Map.of("email", address));
    done(answer, "exportPersonalData");
    var all = new StringBuilder(answer.data("exportPersonalData", "json").asString());
    var next = answer.data("exportPersonalData", "next");
    while (!next.isNull()) {
      var variables = Map.of("email", address, "after", next.asString());
      var part = story.secretariat.send("ExportPersonalData", variables);
      all.append('\n').append(part.data("exportPersonalData", "json").asString());
      next = part.data("exportPersonalData", "next");
    }
    return all.toString();
  }

  /** What of these words of fields stands in any table or file of evidence yet. */
  Set<String> left(Map<String, Set<String>> words) {
    var everything = PersonalDataDesk.everything(award);
    var left = new TreeSet<String>();
    words.forEach(
        (field, said) ->
            said.stream()
                .filter(word -> !isOfNobody(word) && everything.contains(word))
                .forEach(word -> left.add(field + ": " + word)));
    return left;
  }

  /** The member of the secretariat who erases. */
  String sam() {
    var cookie = story.secretariat.cookie();
    return cookie.substring(0, cookie.indexOf('.'));
  }

  Set<String> secretariat() {
    return award.bean(People.class).all(CommitteeStory.EDITION, Role.SECRETARIAT).stream()
        .map(Person::id)
        .collect(Collectors.toSet());
  }

  /** The names of whoever erases, of the edition, of an organisation and of a partnership. */
  private static boolean isOfNobody(String word) {
    return List.of(
            "Sam",
            "The award 2026",
            "Le prix 2026",
            "United Nations Office on Drugs and Crime",
            "Zanzibar ferries")
        .contains(word);
  }

  static void done(TestBrowser.Answer answer, String mutation) {
    assertThat(answer.error()).as(answer.body().toString()).isEmpty();
    assertThat(answer.refusal(mutation)).as(answer.body().toString()).isEmpty();
  }
}
