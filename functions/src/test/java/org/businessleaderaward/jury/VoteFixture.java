package org.businessleaderaward.jury;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.invitations.Invitations;
import org.businessleaderaward.access.trail.AccessTrail;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.ballots.CastBallot;
import org.businessleaderaward.jury.ballots.CastBallotPayload;
import org.businessleaderaward.jury.ballots.Ratings;
import org.businessleaderaward.jury.count.AskForParts;
import org.businessleaderaward.jury.count.ConfirmCount;
import org.businessleaderaward.jury.count.ConfirmCountPayload;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.count.CountRecords;
import org.businessleaderaward.jury.count.FixReceipts;
import org.businessleaderaward.jury.count.RecordFiles;
import org.businessleaderaward.jury.count.Release;
import org.businessleaderaward.jury.count.Releases;
import org.businessleaderaward.jury.count.VoteDecryptions;
import org.businessleaderaward.jury.domain.ConflictGate.Wanted;
import org.businessleaderaward.jury.finalists.DeclareJurorConflicts;
import org.businessleaderaward.jury.proofs.BallotVersion;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.record.VoteRecord;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.roll.JuryMail;
import org.businessleaderaward.jury.roll.JuryRoll;
import org.businessleaderaward.jury.roll.RemindJurors;
import org.businessleaderaward.jury.roll.ReplaceJuror;
import org.businessleaderaward.jury.roll.Seat;
import org.businessleaderaward.jury.trustees.FileShareSeal;
import org.businessleaderaward.jury.trustees.KeptShares;
import org.businessleaderaward.jury.trustees.MakeKey;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.ServiceKeyShare;
import org.businessleaderaward.jury.trustees.ShareSeal;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.FirstRules;
import org.businessleaderaward.jury.votes.LetteredFinalists;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.ShutBallotBox;
import org.businessleaderaward.jury.votes.Vote;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.jury.voting.CloseVoting;
import org.businessleaderaward.jury.voting.OpenVoting;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.cycle.EditionActs;
import org.businessleaderaward.programme.cycle.EditionPayload;
import org.businessleaderaward.programme.editions.EditionsOfTheAward;
import org.businessleaderaward.storage.EmbeddedStorage;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.TestFolder;
import org.businessleaderaward.storage.Transactions;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** A jury on a real store: three finalists, four jurors of whom the first is the chair. */
public final class VoteFixture {
  public static final String EDITION = "edition-2026";
  public static final Instant OPENS = Instant.parse("2026-06-01T00:00:00Z");
  public static final Instant CLOSES = Instant.parse("2026-07-01T00:00:00Z");
  public static final Instant BEFORE_CLOSE = CLOSES.minusMillis(1);
  public static final Instant AFTER_CLOSE = CLOSES.plusMillis(1);
  static final int CONFIRM_WITHIN_HOURS = 24;
  static final int LEAST_JURORS = 2;
  public static final List<String> FINALISTS =
      List.of("nomination-a", "nomination-b", "nomination-c");

  public final Storage storage = EmbeddedStorage.fresh();
  public final Transactions transactions = new Transactions(storage);
  public final Editions editions = new Editions(storage);
  public final AuditLog audit = new AuditLog(storage);
  public final People people = new People(storage);
  final EditionActs acts = new EditionActs(editions, audit, transactions);
  public final JuryRoll roll = new JuryRoll(storage);
  public final Votes votes = new Votes(storage);
  public final BallotBox box = new BallotBox(storage);
  public final CountRecords counts = new CountRecords(storage);
  public final FirstRules rules = new FirstRules(storage, editions);
  final JuryMail mail = new JuryMail(people, new Outbox(storage));
  public final ReceiptLists lists = new ReceiptLists(storage);
  public final PublishedKeys keys = new PublishedKeys(storage);
  public final Invitations invitations =
      new Invitations(
          storage,
          people,
          new Outbox(storage),
          audit,
          transactions,
          edition -> editions.get(edition).name(),
          new EditionsOfTheAward(editions),
          new AccessTrail(storage, transactions),
          List::of);
  public final ReplaceJuror replacing =
      new ReplaceJuror(
          editions,
          invitations,
          people,
          new Outbox(storage),
          roll,
          votes,
          lists,
          keys,
          finalists(storage),
          audit);
  public final RemindJurors reminding =
      new RemindJurors(storage, editions, roll, votes, mail, audit, transactions);
  public final CastBallot casting = new CastBallot(roll, votes, box, lists, rules, transactions);
  public final DeclareJurorConflicts conflicts =
      new DeclareJurorConflicts(roll, votes, box, lists, audit, transactions);
  public final CloseVoting closing = new CloseVoting(acts, roll, votes, lists);
  public final ShutBallotBox shutting = new ShutBallotBox(votes, lists, transactions);
  final ConfirmCount confirming =
      new ConfirmCount(
          editions,
          roll,
          votes,
          counts,
          lists,
          new Releases(votes, counts, lists, rules),
          shutting,
          audit,
          transactions);

  /** Where the key lies that the service's shares are sealed by. */
  public final Path sealFolder = TestFolder.fresh("vote-keys");

  private final ShareSeal seal = new FileShareSeal(sealFolder);
  public final KeptShares shares = new KeptShares(storage, seal);
  public final TrusteeStates trustees = new TrusteeStates(storage);
  public final PartsAsked partsAsked = new PartsAsked(storage);
  public final TrusteeMail trusteeMail = new TrusteeMail(people, new Outbox(storage));
  public final MakeKey keyMaking = keyMaking(storage);
  public final OpenVoting opening =
      new OpenVoting(
          editions, acts, roll, votes, mail, trusteeMail, keys, finalists(storage), audit);
  public final RecordFiles files = new RecordFiles(storage);
  private final Draws draws = Draws.secret(new SecureRandom());
  public final List<Caller> jurors = new ArrayList<>();
  public final Caller secretary = caller(Role.SECRETARIAT, "secretary");

  public VoteFixture() {
    write(
        set ->
            editions.put(
                set, EditionFixtures.in(EditionState.ADVICE).withShortlist(FINALISTS, "the best")));
  }

  /** A jury of four, with an open vote for which everybody declared to be free of conflict. */
  public static VoteFixture voting() {
    return voting(DecisionRule.Method.SCHULZE);
  }

  public static VoteFixture voting(DecisionRule.Method method) {
    var fixture = new VoteFixture();
    fixture.seat("chair", true);
    for (int i = 1; i < 4; i++) {
      fixture.seat("juror " + i, false);
    }
    fixture.open(CLOSES, method);
    fixture.jurors.forEach(fixture::declareClear);
    return fixture;
  }

  public EditionPayload open() {
    return open(CLOSES, DecisionRule.Method.SCHULZE);
  }

  public EditionPayload open(Instant closesAt, DecisionRule.Method method) {
    return open(new VoteTerms(closesAt, method, CONFIRM_WITHIN_HOURS, LEAST_JURORS));
  }

  /** Opens the vote, for which there is a key. */
  public EditionPayload open(VoteTerms terms) {
    makeKey();
    return opening.open(secretary, terms, OPENS);
  }

  /** The same act on the same store by another client. */
  public OpenVoting opening(Storage seen) {
    var others = new Editions(seen);
    return new OpenVoting(
        others,
        new EditionActs(others, new AuditLog(seen), new Transactions(seen)),
        new JuryRoll(seen),
        new Votes(seen),
        new JuryMail(new People(seen), new Outbox(seen)),
        new TrusteeMail(new People(seen), new Outbox(seen)),
        new PublishedKeys(seen),
        finalists(seen),
        new AuditLog(seen));
  }

  /** Who makes keys, by another client of the same store. */
  public MakeKey keyMaking(Storage seen) {
    return new MakeKey(
        new PublishedKeys(seen),
        new TrusteeStates(seen),
        new KeptShares(seen, seal),
        new TrusteeMail(new People(seen), new Outbox(seen)),
        edition -> new Editions(seen).get(edition).name(),
        new AuditLog(seen),
        new Transactions(seen),
        Clock.fixed(OPENS, ZoneOffset.UTC));
  }

  /** Does what the function count does when a key is wished for. */
  public void makeKey() {
    keys.request(EDITION, OPENS);
    keyMaking.make(EDITION);
  }

  public Caller seat(String name, boolean chair) {
    var caller = caller(Role.JUROR, name);
    write(set -> roll.add(set, Seat.drawn(EDITION, caller.personId(), chair)));
    jurors.add(caller);
    return caller;
  }

  public void declareClear(Caller juror) {
    declareClear(juror, OPENS);
  }

  public void declareClear(Caller juror, Instant now) {
    conflicts.declare(juror, FINALISTS.stream().map(f -> new Wanted(f, false, null)).toList(), now);
  }

  public void recuse(Caller juror, String finalist, Instant now) {
    conflicts.declare(juror, List.of(new Wanted(finalist, true, "PERSONAL")), now);
  }

  public Seat seatOf(Caller juror) {
    return roll.find(EDITION, juror.personId()).orElseThrow();
  }

  public Vote vote() {
    return votes.find(EDITION).orElseThrow();
  }

  /** Seals a ballot with one level per finalist, the same on both criteria. */
  public String sealed(Caller juror, int version, int... levels) {
    var rated = new TreeMap<Integer, List<Integer>>();
    for (int i = 0; i < levels.length; i++) {
      if (levels[i] >= 0) {
        rated.put(i, List.of(levels[i], levels[i]));
      }
    }
    var id = new BallotVersion(seatOf(juror).ballotId(), version);
    return Ratings.sent(new Ratings(rated).seal(vote().rule(), id, draws));
  }

  public CastBallotPayload cast(Caller juror, int version, Instant now, int... levels) {
    return casting.cast(juror, sealed(juror, version, levels), version, now);
  }

  /** Everybody casts: a before b before c, but for the last, who has it the other way round. */
  public void everybodyVotes() {
    for (var juror : jurors) {
      boolean last = juror.equals(jurors.getLast());
      cast(juror, 1, BEFORE_CLOSE, last ? new int[] {1, 2, 3} : new int[] {4, 3, 0});
    }
  }

  /** Shuts the ballot box after the close and fixes the list of receipts. */
  public void shut() {
    shutting.shut(EDITION, AFTER_CLOSE);
    fixing().fix(EDITION);
  }

  /** Shuts the ballot box, and secretariat and chair confirm. */
  public void release() {
    shut();
    confirm(secretary, AFTER_CLOSE);
    confirm(jurors.getFirst(), AFTER_CLOSE);
  }

  private static LetteredFinalists finalists(Storage seen) {
    return new LetteredFinalists(new Nominations(seen));
  }

  /** Puts the nomination of a finalist, which a vote has no need of. */
  public void nominate(String id) {
    write(set -> new Nominations(storage).put(set, JuryStoryTests.nomination(id), OPENS));
  }

  /**
   * What the secretariat's role could write once the vote is open: another rule, wherever it is.
   */
  public void putAnotherRule() {
    var before = vote();
    var rule = before.rule();
    var other =
        new VoteRule(
            rule.edition(),
            rule.method(),
            rule.criteria(),
            rule.levels(),
            rule.finalists(),
            rule.jury(),
            rule.trustees(),
            rule.confirmWithinHours() + 1);
    var edition = editions.get(EDITION);
    var published = Objects.requireNonNull(edition.decisionRule());
    write(
        set -> {
          votes.change(set, new Vote(before.opensAt(), before.closesAt(), other, before.key()));
          editions.put(
              set,
              edition.withDecisionRule(
                  new DecisionRule(
                      published.method(),
                      published.quorum(),
                      other.canonicalJson(),
                      other.sha256())));
        });
  }

  public FixReceipts fixing() {
    return fixing(AFTER_CLOSE);
  }

  /** The same at an instant. */
  public FixReceipts fixing(Instant now) {
    return new FixReceipts(
        editions,
        votes,
        roll,
        box,
        lists,
        finalists(storage),
        rules,
        audit,
        mail,
        transactions,
        Clock.fixed(now, ZoneOffset.UTC));
  }

  public Release releaseView() {
    return releaseView(AFTER_CLOSE);
  }

  public Release releaseView(Instant now) {
    return new Releases(votes, counts, lists, rules).find(EDITION, now);
  }

  public CountBallots counting() {
    return counting(storage);
  }

  /** Who counts, by another client of the same store. */
  public CountBallots counting(Storage seen) {
    return counting(seen, AFTER_CLOSE, seal);
  }

  /** The same at an instant. */
  public CountBallots counting(Storage seen, Instant now) {
    return counting(seen, now, seal);
  }

  /** Who counts in another store, where shares are sealed by another key. */
  public CountBallots counting(Storage seen, ShareSeal by) {
    return counting(seen, AFTER_CLOSE, by);
  }

  /** Both: at an instant, and where shares are sealed by another key. */
  public CountBallots counting(Storage seen, Instant now, ShareSeal by) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var states = new TrusteeStates(seen);
    var held = new ServiceKeyShare(new KeptShares(seen, by), new PublishedKeys(seen), states);
    return new CountBallots(
        new Editions(seen),
        new Votes(seen),
        new JuryRoll(seen),
        new BallotBox(seen),
        new ReceiptLists(seen),
        new VoteDecryptions(held, states),
        new AskForParts(
            new PartsAsked(seen),
            new PublishedKeys(seen),
            states,
            new TrusteeMail(new People(seen), new Outbox(seen)),
            new AuditLog(seen),
            new Transactions(seen),
            clock),
        new CountRecords(seen),
        new FirstRules(seen, new Editions(seen)),
        new RecordFiles(seen),
        new AuditLog(seen),
        new JuryMail(new People(seen), new Outbox(seen)),
        new PublishedKeys(seen),
        new TrusteeMail(new People(seen), new Outbox(seen)),
        new Transactions(seen),
        clock);
  }

  /** The record with a hash that the count wrote. */
  public VoteRecord record(String sha256) {
    return record(storage, sha256);
  }

  /** A record in another store. */
  public VoteRecord record(Storage seen, String sha256) {
    var file =
        EmbeddedStorage.items(seen, TableOf.JURY).stream()
            .filter(item -> text(item, "pk").equals(JuryKeys.result(EDITION)))
            .filter(
                item -> text(item, "sk").startsWith(JuryKeys.part(sha256, 1).split("#0001", -1)[0]))
            .sorted(Comparator.comparing(item -> text(item, "sk")))
            .map(item -> text(item, "text"))
            .collect(Collectors.joining());
    return VoteRecord.read(file.getBytes(StandardCharsets.US_ASCII));
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    return Objects.requireNonNull(item.get(name)).s();
  }

  public List<String> acts() {
    return log().stream().map(Act::act).toList();
  }

  public List<Act> log() {
    return audit.newest(EDITION, new PageRequest(50, Optional.empty())).edges().stream()
        .map(edge -> edge.node().act())
        .toList();
  }

  /** What the mails of a template that were written so far show. */
  public List<Map<String, String>> mails(String template) {
    var table = TableOf.OUTBOX.tableName(storage.prefix());
    return EmbeddedStorage.client(storage.prefix())
        .scanPaginator(r -> r.tableName(table))
        .items()
        .stream()
        .filter(item -> template.equals(Objects.requireNonNull(item.get("template")).s()))
        .map(item -> Objects.requireNonNull(item.get("values")).m())
        .<Map<String, String>>map(
            values -> {
              var texts = new TreeMap<String, String>();
              values.forEach((name, value) -> texts.put(name, value.s()));
              return texts;
            })
        .toList();
  }

  public void write(Consumer<WriteSet> parts) {
    transactions.commit(parts);
  }

  private Caller caller(Role role, String name) {
    var person =
        Person.newcomer(role, EDITION, name, name.replace(' ', '-') + "@example.org", Language.FR);
    write(set -> people.add(set, person));
    return new Caller(person.id(), role, EDITION, person.id(), name, Language.FR);
  }

  /** A confirmation by somebody who has just shown the second factor. */
  public ConfirmCountPayload confirm(Caller caller, Instant now) {
    return confirming.confirm(caller, now, Optional::empty);
  }
}
