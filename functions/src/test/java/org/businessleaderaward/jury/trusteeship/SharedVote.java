package org.businessleaderaward.jury.trusteeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.jury.VoteFixture.AFTER_CLOSE;
import static org.businessleaderaward.jury.VoteFixture.CLOSES;
import static org.businessleaderaward.jury.VoteFixture.EDITION;
import static org.businessleaderaward.jury.VoteFixture.OPENS;

import java.io.ByteArrayOutputStream;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.jury.VoteFixture;
import org.businessleaderaward.jury.ballots.BallotBox;
import org.businessleaderaward.jury.count.CountBallots;
import org.businessleaderaward.jury.proofs.Draws;
import org.businessleaderaward.jury.proofs.EncryptedBallot;
import org.businessleaderaward.jury.proofs.EncryptedShare;
import org.businessleaderaward.jury.proofs.Point;
import org.businessleaderaward.jury.proofs.Scalar;
import org.businessleaderaward.jury.proofs.SentParts;
import org.businessleaderaward.jury.proofs.TrusteeSecret;
import org.businessleaderaward.jury.record.FormedSums;
import org.businessleaderaward.jury.record.PublishedKey;
import org.businessleaderaward.jury.record.RecordMaking;
import org.businessleaderaward.jury.record.VoteRule;
import org.businessleaderaward.jury.trustees.KeyChoice;
import org.businessleaderaward.jury.trustees.PartsAsked;
import org.businessleaderaward.jury.trustees.PublishedKeys;
import org.businessleaderaward.jury.trustees.SentDecryption;
import org.businessleaderaward.jury.trustees.TrusteeMail;
import org.businessleaderaward.jury.trustees.TrusteeState;
import org.businessleaderaward.jury.trustees.TrusteeStates;
import org.businessleaderaward.jury.votes.ReceiptLists;
import org.businessleaderaward.jury.votes.VoteTerms;
import org.businessleaderaward.jury.votes.Votes;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.mail.Outbox;
import org.businessleaderaward.programme.DecisionRule;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;
import software.amazon.awssdk.core.SdkBytes;

/** A vote whose key people share with the service, and what their browsers do. */
public final class SharedVote {
  static final List<VoteRule.Role> TWO_OF_THREE =
      List.of(VoteRule.Role.SECRETARIAT, VoteRule.Role.CHAIR);

  public final VoteFixture vote = new VoteFixture();
  private final StepNotes notes = new StepNotes(vote.editions, vote.trusteeMail);
  final TrusteeSteps steps =
      new TrusteeSteps(vote.keys, vote.trustees, notes, vote.audit, vote.transactions);
  final SendDecryption sending =
      new SendDecryption(
          vote.keys,
          vote.trustees,
          vote.partsAsked,
          vote.votes,
          vote.lists,
          vote.box,
          notes,
          vote.audit,
          vote.transactions);
  private final Trusteeships trusteeships = new Trusteeships(vote.keys, vote.trustees, vote.people);
  private final ChooseTrustees choosing =
      new ChooseTrustees(
          vote.keys,
          vote.trustees,
          vote.votes,
          vote.people,
          vote.invitations,
          edition -> vote.editions.get(edition).name(),
          vote.audit,
          vote.transactions,
          trusteeships);
  private final Draws draws = Draws.secret(new SecureRandom());

  /** What each person's browser holds, by number. */
  final SortedMap<Integer, TrusteeSecret> secrets = new TreeMap<>();

  SharedVote() {
    vote.seat("chair", true);
    for (int i = 1; i < 4; i++) {
      vote.seat("juror " + i, false);
    }
  }

  /** With a key that two of three share, and an open vote. */
  public static SharedVote open() {
    return open(OPENS, CLOSES);
  }

  /** The same in other days. */
  public static SharedVote open(Instant opens, Instant closes) {
    var shared = new SharedVote();
    shared.choose(2, TWO_OF_THREE);
    shared.makeKey();
    var terms = new VoteTerms(closes, DecisionRule.Method.SCHULZE, 24, 2);
    assertThat(shared.vote.opening.open(shared.vote.secretary, terms, opens).userErrors())
        .isEmpty();
    shared.vote.jurors.forEach(juror -> shared.vote.declareClear(juror, opens));
    return shared;
  }

  ChooseTrusteesPayload choose(int threshold, List<VoteRule.Role> kinds) {
    secrets.clear();
    return choosing.choose(
        vote.secretary,
        threshold,
        IntStream.range(0, kinds.size())
            .mapToObj(
                i ->
                    new ChooseTrustees.Wanted(
                        kinds.get(i),
                        "Trustee " + i,
                        "trustee%d@example.org".formatted(i),
                        Language.FR))
            .toList(),
        OPENS);
  }

  ChooseTrusteesPayload choose(int threshold, ChooseTrustees.Wanted... wanted) {
    return choosing.choose(vote.secretary, threshold, List.of(wanted), OPENS);
  }

  Trusteeship view() {
    return trusteeships.of(EDITION);
  }

  KeyChoice choice() {
    return vote.keys.choice(EDITION);
  }

  /** The person with a number, as a caller in the trustees' room. */
  Caller caller(int number) {
    var person = vote.people.find(choice().people().get(number - 2).person()).orElseThrow();
    return new Caller(
        person.id(), Role.TRUSTEE, EDITION, person.id(), person.name(), person.language());
  }

  private List<Integer> people() {
    return IntStream.rangeClosed(2, choice().trustees()).boxed().toList();
  }

  /** Does what the function count does when a step was taken. */
  void service() {
    vote.keyMaking.make(EDITION);
  }

  /** All steps of all, until there is a key. */
  void makeKey() {
    makeKeyFrom(1);
  }

  /** The same once people up to a number have published. */
  void makeKeyFrom(int published) {
    service();
    people().stream()
        .filter(number -> number > published)
        .forEach(number -> assertThat(publish(number)).isEmpty());
    service();
    people().forEach(number -> assertThat(send(number)).isEmpty());
    service();
    people().forEach(number -> assertThat(confirm(number)).isEmpty());
    service();
  }

  Optional<UserError> publish(int number) {
    var terms = choice().terms(EDITION);
    var secret = TrusteeSecret.draw(terms, draws);
    var refused =
        steps.publish(
            caller(number),
            choice().round(),
            PublishedKey.written(secret.published(terms, number, draws)),
            new TrusteeState.KeptSecret("wrapped", null, null),
            OPENS);
    if (refused.isEmpty()) {
      secrets.put(number, secret);
    }
    return refused;
  }

  Optional<UserError> send(int number) {
    return steps.send(caller(number), choice().round(), shares(number), OPENS);
  }

  /** The shares that a person sends to all. */
  List<String> shares(int number) {
    return shares(number, published().hash(), secret(number).shares());
  }

  /** The same as they are made for a list of what all have published, and by whom. */
  List<String> shares(int number, String list, Scalar sender) {
    return states().values().stream()
        .map(to -> encrypted(list, number, to, secret(number).share(to.number()), sender))
        .toList();
  }

  String encrypted(int from, TrusteeState to, Scalar share) {
    return encrypted(published().hash(), from, to, share, secret(from).shares());
  }

  String encrypted(String list, int from, TrusteeState to, Scalar share, Scalar sender) {
    var key = PublishedKey.trustee(to.key()).sharesKey();
    var way = new EncryptedShare.Way(EDITION, list, from, to.number(), key);
    return hex(EncryptedShare.of(way, share, sender, draws).bytes());
  }

  Optional<UserError> confirm(int number) {
    var part = published().rehearsal(choice().terms(EDITION)).decrypt(number, held(number), draws);
    return steps.confirm(caller(number), choice().round(), hex(part.bytes()), OPENS);
  }

  /** What all have published. */
  PublishedKey published() {
    var all = states().values().stream().map(TrusteeState::key).toList();
    return new PublishedKey(all);
  }

  TrusteeSecret secret(int number) {
    return Objects.requireNonNull(secrets.get(number));
  }

  /** What a trustee has done. */
  TrusteeState state(int number) {
    return Objects.requireNonNull(states().get(number));
  }

  SortedMap<Integer, TrusteeState> states() {
    return vote.trustees.all(EDITION, choice());
  }

  /** What a person holds of the joint key. */
  Scalar held(int number) {
    var list = published().hash();
    var own = Point.G.times(secret(number).shares());
    return states().values().stream()
        .map(
            from ->
                EncryptedShare.read(HexFormat.of().parseHex(from.shares().get(number - 1)))
                    .open(
                        new EncryptedShare.Way(EDITION, list, from.number(), number, own),
                        secret(number).shares()))
        .reduce(Scalar.ZERO, Scalar::plus);
  }

  /**
   * Everybody votes, the box is shut, secretariat and chair confirm the count, and people are asked
   * for their parts.
   */
  public void voteAndRelease() {
    vote.everybodyVotes();
    release();
  }

  /** The same once all have voted. */
  void release() {
    vote.release();
    assertThat(vote.counting().count(EDITION)).isEqualTo(new CountBallots.Ending.Waiting());
  }

  /** The sums as a trustee's browser forms them. */
  FormedSums formed() {
    return formed(vote.storage);
  }

  private static FormedSums formed(Storage store) {
    var open = new Votes(store).find(EDITION).orElseThrow();
    var list = new ReceiptLists(store).fixed(EDITION).orElseThrow();
    var ballots =
        new BallotBox(store)
            .all(EDITION).values().stream()
                .map(HexFormat.of()::parseHex)
                .map(bytes -> EncryptedBallot.read(bytes, open.rule().form()))
                .toList();
    return new RecordMaking(open.rule(), open.key(), ballots, list.late()).formed();
  }

  Optional<UserError> decrypt(int number) {
    return send(number, parts(number, held(number)), held(number));
  }

  /** The same in another store, into which the award was moved. */
  public Optional<UserError> decrypt(int number, Storage moved) {
    return decrypt(number, moved, AFTER_CLOSE);
  }

  Optional<UserError> decrypt(int number, Storage moved, Instant now) {
    var formed = formed(moved);
    var held = held(number);
    var parts = formed.decrypt(number, held, draws).parts();
    var people = new TrusteeMail(new People(moved), new Outbox(moved));
    return new SendDecryption(
            new PublishedKeys(moved),
            new TrusteeStates(moved),
            new PartsAsked(moved),
            new Votes(moved),
            new ReceiptLists(moved),
            new BallotBox(moved),
            new StepNotes(new Editions(moved), people),
            new AuditLog(moved),
            new Transactions(moved))
        .send(caller(number), sent(number, formed, parts, held), now);
  }

  List<String> parts(int number, Scalar with) {
    return formed().decrypt(number, with, draws).parts();
  }

  /** Puts parts on record that were made with another share, which the room takes from nobody. */
  void store(int number, Scalar with) {
    var parts = SdkBytes.fromByteArray(Base64.getDecoder().decode(base64(parts(number, with))));
    var sent = new SentDecryption(number, formed().sums().hash(), parts, AFTER_CLOSE);
    vote.transactions.commit(set -> vote.trustees.add(set, EDITION, sent));
  }

  /** Sends parts, and proves to hold a share. */
  Optional<UserError> send(int number, List<String> parts, Scalar held) {
    return sending.send(caller(number), sent(number, parts, held), AFTER_CLOSE);
  }

  /** What a browser sends that holds a share. */
  SendDecryption.Sent sent(int number, List<String> parts, Scalar held) {
    return sent(number, formed(), parts, held);
  }

  private SendDecryption.Sent sent(int number, FormedSums formed, List<String> parts, Scalar held) {
    var sums = formed.sums();
    var proof =
        new SentParts(
                EDITION, choice().round(), number, sums.head(), sums.hash(), String.join("", parts))
            .prove(held, draws);
    return new SendDecryption.Sent(sums.head(), sums.hash(), base64(parts), hex(proof.bytes()));
  }

  /** The same, by a browser that formed other sums. */
  SendDecryption.Sent ofOtherSums(int number) {
    return of(number, formed().sums().head(), "ab".repeat(32));
  }

  /** The same, by a browser that was shown another board. */
  SendDecryption.Sent forOtherHead(int number) {
    return of(number, "cd".repeat(32), formed().sums().hash());
  }

  private SendDecryption.Sent of(int number, String head, String hash) {
    var held = held(number);
    var parts = parts(number, held);
    var proof =
        new SentParts(EDITION, choice().round(), number, head, hash, String.join("", parts))
            .prove(held, draws);
    return new SendDecryption.Sent(head, hash, base64(parts), hex(proof.bytes()));
  }

  static String base64(List<String> parts) {
    var all = new ByteArrayOutputStream();
    parts.forEach(part -> all.writeBytes(HexFormat.of().parseHex(part)));
    return Base64.getEncoder().encodeToString(all.toByteArray());
  }

  static String hex(byte[] bytes) {
    return HexFormat.of().formatHex(bytes);
  }
}
