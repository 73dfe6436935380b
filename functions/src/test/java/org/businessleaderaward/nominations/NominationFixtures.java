package org.businessleaderaward.nominations;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.Sessions;
import org.businessleaderaward.access.reach.ConfirmedOrCounted;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.audit.AuditQueue;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.limits.CountKey;
import org.businessleaderaward.limits.Limiter;
import org.businessleaderaward.limits.Network;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.mail.UnaskedMail;
import org.businessleaderaward.nominations.consent.Askings;
import org.businessleaderaward.nominations.consent.FirstQuestion;
import org.businessleaderaward.nominations.consent.TakenBack;
import org.businessleaderaward.nominations.deadlines.Deadlines;
import org.businessleaderaward.nominations.deadlines.LateArrivals;
import org.businessleaderaward.nominations.deadlines.Terms;
import org.businessleaderaward.nominations.domain.Draft;
import org.businessleaderaward.nominations.domain.Nominator;
import org.businessleaderaward.nominations.domain.Nominee;
import org.businessleaderaward.nominations.domain.Statement;
import org.businessleaderaward.nominations.drafts.Drafts;
import org.businessleaderaward.nominations.drafts.IdleDrafts;
import org.businessleaderaward.nominations.drafts.ResumeLinks;
import org.businessleaderaward.nominations.duplicates.Duplicates;
import org.businessleaderaward.nominations.evidence.Copies;
import org.businessleaderaward.nominations.evidence.EvidenceStore;
import org.businessleaderaward.nominations.evidence.FolderEvidenceStore;
import org.businessleaderaward.nominations.evidence.Uploads;
import org.businessleaderaward.nominations.evidence.VersionFiles;
import org.businessleaderaward.nominations.mentions.ConfirmedMentions;
import org.businessleaderaward.nominations.mentions.Mentions;
import org.businessleaderaward.nominations.screening.Screenings;
import org.businessleaderaward.nominations.submission.NominationChanges;
import org.businessleaderaward.nominations.submission.Submission;
import org.businessleaderaward.nominations.submission.Submissions;
import org.businessleaderaward.nominations.submission.Withdrawals;
import org.businessleaderaward.nominations.told.DecisionLetters;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.circulars.Circulars;
import org.businessleaderaward.programme.laureates.LaureateProfiles;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TestFolder;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Nominations for tests, on a store of their own with an edition whose call is open. */
public final class NominationFixtures {
  /** A member of the secretariat. */
  public static final Caller SECRETARY =
      new Caller(
          "person-1", Role.SECRETARIAT, "edition-2026", "person-1", "S. Secretary", Language.EN);

  /** Where nominators are. */
  public static final Network HERE = Network.of("192.0.2.1");

  public final Storage storage;
  public final Transactions transactions;
  public final Editions editions;
  public final Nominations nominations;
  public final AuditLog audit;
  public final Outbox outbox;
  public final People people;
  public final Drafts drafts;
  public final Submissions submissions;
  public final NominationChanges changes;
  public final Terms terms;
  public final Deadlines deadlines;
  public final Copies copies;
  public final Duplicates duplicates;
  public final Screenings screenings;
  public final DecisionLetters letters;
  public final FolderEvidenceStore evidence;

  /** Where files are deleted that nothing lists; a test may put one there that fails. */
  public EvidenceStore sweptStore;

  public final Withdrawals withdrawals;
  public final Uploads uploads;
  public final Limiter limiter;
  public final UnaskedMail unasked;

  /** A store with an edition whose call is open; the interceptors watch every request to it. */
  public NominationFixtures(ExecutionInterceptor... interceptors) {
    this.storage = EmbeddedStorage.fresh(interceptors);
    this.transactions = new Transactions(storage);
    this.limiter = new Limiter(storage, new CountKey(""));
    this.unasked = new UnaskedMail(limiter);
    this.editions = new Editions(storage);
    this.nominations = new Nominations(storage);
    this.audit = new AuditLog(storage);
    this.outbox = new Outbox(storage);
    this.people = new People(storage);
    var allowed = new ConfirmedOrCounted(people, unasked);
    this.terms = new Terms(storage, editions, audit, transactions);
    this.deadlines = new Deadlines(terms);
    this.evidence = evidenceStore();
    this.sweptStore = evidence;
    this.copies = new Copies(storage, nominations, () -> sweptStore);
    this.drafts =
        new Drafts(
            nominations,
            editions,
            people,
            new Sessions(people),
            new Mentions(storage),
            deadlines,
            limiter,
            new IdleDrafts(
                storage, nominations, people, outbox, allowed, transactions, () -> evidence),
            new ResumeLinks(
                people, limiter, unasked, allowed, new Mentions(storage), outbox, transactions),
            outbox,
            transactions);
    this.duplicates = new Duplicates(storage, nominations);
    var askings = new Askings(storage);
    var arrivals = new LateArrivals(storage, nominations);
    var question =
        new FirstQuestion(nominations, askings, editions, people, unasked, outbox, transactions);
    this.submissions =
        new Submissions(
            storage,
            nominations,
            askings,
            question,
            duplicates,
            editions,
            people,
            new AuditQueue(storage, audit, transactions),
            outbox,
            allowed,
            deadlines,
            arrivals,
            transactions);
    this.changes =
        new NominationChanges(
            nominations,
            askings,
            question,
            duplicates,
            editions,
            people,
            audit,
            outbox,
            allowed,
            deadlines,
            new VersionFiles(copies),
            transactions);
    this.letters = new DecisionLetters(storage);
    this.screenings =
        new Screenings(nominations, editions, arrivals, terms, letters, audit, transactions);
    this.withdrawals =
        new Withdrawals(
            nominations,
            askings,
            editions,
            people,
            new Circulars(storage, List.of(), editions, allowed, outbox, transactions),
            audit,
            allowed,
            outbox,
            transactions,
            () -> evidence,
            new TakenBack(editions, new LaureateProfiles(storage), audit));
    this.uploads = uploadsTo(evidence);
    put(EditionFixtures.in(EditionState.CALL_OPEN));
  }

  /** Uploads to another store. */
  public Uploads uploadsTo(EvidenceStore store) {
    return new Uploads(
        nominations, editions, transactions, () -> store, deadlines, copies, limiter);
  }

  private static FolderEvidenceStore evidenceStore() {
    return new FolderEvidenceStore(TestFolder.fresh("evidence"), "https://award.example");
  }

  /** Writes an edition as it is given. */
  public void put(Edition edition) {
    transactions.commit(set -> editions.put(set, edition));
  }

  /** Moves the edition to another state, whatever the rules. */
  public void move(EditionState state) {
    put(editions.get("edition-2026").withState(state));
  }

  /** A draft with nothing missing. */
  public static Draft complete(String nominee) {
    return new Draft(
        new Nominee(
            nominee, "Director", "Company of " + nominee, "FR", "nominee@example.org", Language.FR),
        new Nominator("N. Nominator", "An organisation", "nominator@example.org", "We work on it."),
        List.of(
            new Statement("strategy", "On strategy."),
            new Statement("supply-chain", "On the supply chain.")),
        List.of("https://example.org/evidence"),
        Language.EN);
  }

  /** A draft with nothing in it. */
  public static Draft empty() {
    return new Draft(
        new Nominee("", "", "", "", "", Language.EN),
        new Nominator("", "", "", ""),
        List.of(),
        List.of(),
        Language.EN);
  }

  /** A draft on record. */
  public Nomination drafted(Draft draft) {
    return drafts.add(editions.get("edition-2026"), draft, EditionFixtures.CALL_OPENS);
  }

  /** Its nominator opens a link that was mailed to them. */
  public void confirm(Nomination nomination) {
    var now = EditionFixtures.CALL_OPENS;
    var links =
        new Links(
            storage,
            people,
            new Sessions(people),
            Clock.fixed(now, ZoneOffset.UTC),
            () -> organisation -> false,
            () -> List.of(new ConfirmedMentions(new Mentions(storage), transactions)));
    var token =
        links.mint(nomination.person(), nomination.nominator().email()).orElseThrow().token();
    var scope = new Scope(Room.NOMINATIONS, now, "request-1", HERE, null);
    if (!(links.open(scope, token) instanceof Links.Exchange.Done)) {
      throw new AssertionError("the link opens nothing");
    }
  }

  /** A nomination that was submitted during the call. */
  public Nomination submitted(String nominee) {
    var drafted = drafted(complete(nominee));
    confirm(drafted);
    var answer =
        submissions.submit(
            drafted.id(), submission(drafted), EditionFixtures.CALL_CLOSES.minusMillis(1));
    if (answer.receipt() == null) {
      throw new AssertionError(answer.userErrors());
    }
    return nominations.find(drafted.id()).orElseThrow();
  }

  /** A nomination that was found eligible; the edition is in screening afterwards. */
  public Nomination eligible(String nominee) {
    move(EditionState.CALL_OPEN);
    var submitted = submitted(nominee);
    move(EditionState.SCREENING);
    screenings.screen(
        SECRETARY,
        new Screenings.Decision(submitted.id(), (int) submitted.version(), true, null, null),
        EditionFixtures.CALL_CLOSES);
    return nominations.find(submitted.id()).orElseThrow();
  }

  public static Submission submission(Nomination nomination) {
    return new Submission(
        UUID.randomUUID().toString(), (int) nomination.version(), true, true, HERE);
  }
}
