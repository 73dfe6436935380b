package org.businessleaderaward.advisory.assignment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Assigning;
import org.businessleaderaward.advisory.domain.Assigning.Pair;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.TableOf;
import org.businessleaderaward.storage.WriteSet;
import software.amazon.awssdk.enhanced.dynamodb.DynamoDbTable;

/** Works out who is to read what in an edition, from what is on record of its advisers. */
final class Dealer {
  private static final String CHANGED = "DEALING_CHANGED";

  private final People people;
  private final AdviserProfiles profiles;
  private final Assignments assignments;
  private final DynamoDbTable<DealingItem> last;

  Dealer(Storage storage, People people, Assignments assignments) {
    this.people = people;
    this.profiles = new AdviserProfiles(storage);
    this.assignments = assignments;
    this.last = storage.table(TableOf.ADVISORY, DealingItem.SCHEMA);
  }

  /**
   * What is to become of an edition's assignments.
   *
   * @param dealing how good it is
   * @param give assignments to be made
   * @param take assignments on record that are not to be any more
   */
  record Plan(Dealing dealing, List<Assignment> give, List<Assignment> take) {}

  /** Whether anybody is on the committee. */
  boolean hasAdvisers(String edition) {
    return !people.all(edition, Role.ADVISER).isEmpty();
  }

  /** How an edition was last dealt out; empty before. */
  Optional<Dealing> last(String edition) {
    return stored(edition).map(DealingItem::dealing);
  }

  /** What was done by hand in an edition since advice was opened. */
  ByHand byHand(String edition) {
    return stored(edition).map(DealingItem::byHand).orElse(ByHand.NOTHING);
  }

  /** Adds the record of how an edition was dealt out, over the one before; what hands did stays. */
  void put(WriteSet set, String edition, Dealing dealing) {
    var item = DealingItem.of(edition, dealing);
    stored(edition)
        .ifPresent(
            before -> {
              item.setVersion(before.version());
              item.write(before.byHand());
            });
    set.putContended(last, item, CHANGED, null);
  }

  /**
   * Adds the record of what was done by hand about a nomination.
   *
   * @param given who reads it afterwards for certain, by identifier; empty when nobody does
   * @param reads whether another does; asked of those who read its language, up to the first who
   *     does, and of none where who is given it reads it
   */
  void note(
      WriteSet set,
      Nomination nomination,
      Optional<String> given,
      Predicate<String> reads,
      UnaryOperator<ByHand> done) {
    var edition = nomination.edition();
    var item = stored(edition).orElseGet(() -> DealingItem.none(edition));
    var known = profiles.of(edition);
    item.write(done.apply(item.byHand()));
    var able =
        people.all(edition, Role.ADVISER).stream()
            .filter(one -> known.of(one).languages().contains(nomination.language()))
            .map(Person::id)
            .toList();
    item.write(
        nomination.id(), given.filter(able::contains).isPresent() || able.stream().anyMatch(reads));
    set.putContended(last, item, CHANGED, null);
  }

  private Optional<DealingItem> stored(String edition) {
    return Optional.ofNullable(
        last.getItem(r -> r.key(AdvisoryKeys.dealing(edition)).consistentRead(true)));
  }

  /** How each adviser of the edition stands to a nomination, by name; a moment late. */
  List<Fit> fits(Edition edition, Nomination nomination) {
    return fits(edition, nomination, assignments.of(nomination.id()));
  }

  /** The same just after it was assigned to an adviser, or the adviser taken off. */
  List<Fit> fits(Edition edition, Nomination nomination, String adviser) {
    var others =
        assignments.of(nomination.id()).stream().filter(one -> !one.adviser().equals(adviser));
    var its = assignments.find(adviser, nomination.id());
    return fits(edition, nomination, Stream.concat(others, its.stream()).toList());
  }

  private List<Fit> fits(Edition edition, Nomination nomination, List<Assignment> assigned) {
    var read = toRead(nomination);
    var known = profiles.of(edition.id());
    var advisers = people.all(edition.id(), Role.ADVISER);
    var doubts = new Doubts(advisers, known, List.of(nomination));
    var loads = assignments.loads(edition.id(), advisers);
    return advisers.stream()
        .map(
            one ->
                Fit.of(
                    one,
                    known.of(one),
                    Fit.reader(one, known.of(one), edition.categoryIds()),
                    read,
                    doubts,
                    assigned.stream().filter(its -> its.adviser().equals(one.id())).findFirst(),
                    Objects.requireNonNull(loads.get(one.id()))))
        .sorted(Comparator.comparing(Fit::name).thenComparing(Fit::adviser))
        .toList();
  }

  /** What speaks against an adviser's reading a nomination. */
  Doubts doubts(Person adviser, Nomination nomination) {
    return new Doubts(List.of(adviser), profiles.of(adviser.edition()), List.of(nomination));
  }

  /**
   * Deals from nothing. What is there of an attempt that broke off is no reason for anything, so
   * that the seed alone decides; of it only what is dealt again stays as it is.
   */
  Plan afresh(Edition edition, List<Nomination> judged, int each, String seed) {
    return plan(edition, judged, each, seed, false);
  }

  /**
   * Deals again, with as few moves as may be. What an adviser has begun stays, and what hands did.
   */
  Plan again(Edition edition, List<Nomination> judged, int each, String seed) {
    return plan(edition, judged, each, seed, true);
  }

  private Plan plan(
      Edition edition, List<Nomination> judged, int each, String seed, boolean isAgain) {
    var advisers = people.all(edition.id(), Role.ADVISER);
    var known = profiles.of(edition.id());
    var categories = edition.categoryIds();
    var stored = advisers.stream().flatMap(one -> assignments.all(one.id()).stream()).toList();
    var byId = new HashMap<String, Nomination>();
    judged.forEach(nomination -> byId.put(nomination.id(), nomination));
    var readable = stored.stream().filter(one -> byId.containsKey(one.nomination())).toList();
    var byHand = isAgain ? byHand(edition.id()) : ByHand.NOTHING;
    var suspicions = new Doubts(advisers, known, judged);
    var task =
        new Assigning.Task(
            judged.stream().map(Dealer::toRead).toList(),
            advisers.stream().map(one -> Fit.reader(one, known.of(one), categories)).toList(),
            each,
            seed,
            union(
                pairs(readable.stream().filter(one -> isAgain && one.isRecused())), byHand.apart()),
            suspicions.pairs(),
            pairs(readable.stream().filter(one -> isAgain && stays(one, byHand))),
            pairs(readable.stream().filter(one -> isAgain && isOpen(one) && !stays(one, byHand))));
    var dealt = Assigning.deal(task);
    var wanted = new HashSet<Pair>();
    dealt.readers().forEach((id, all) -> all.forEach(one -> wanted.add(new Pair(id, one))));
    var there = pairs(stored.stream());
    return new Plan(
        new Dealing(
            null,
            seed,
            each,
            judged.size(),
            advisers.size(),
            dealt.fewest(),
            dealt.most(),
            dealt.otherLanguage(),
            dealt.outsideRegion(),
            dealt.outsideCategory(),
            dealt.doubtful(),
            isAgain ? dealt.moved() : 0,
            dealt.tooFew(),
            dealt.unread()),
        wanted.stream()
            .filter(pair -> !there.contains(pair))
            .map(
                pair ->
                    fresh(pair, Objects.requireNonNull(byId.get(pair.nomination())), suspicions))
            .sorted(Comparator.comparing(Assignment::nomination))
            .toList(),
        stored.stream().filter(one -> isOpen(one) && !wanted.contains(pair(one))).toList());
  }

  private static boolean isOpen(Assignment assignment) {
    return assignment.declaration() == ConflictDeclaration.OPEN;
  }

  private static boolean stays(Assignment one, ByHand byHand) {
    return one.isClear() || (isOpen(one) && byHand.given().contains(pair(one)));
  }

  private static Set<Pair> union(Set<Pair> some, Set<Pair> others) {
    return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
  }

  static Pair pair(Assignment assignment) {
    return new Pair(assignment.nomination(), assignment.adviser());
  }

  private static Set<Pair> pairs(Stream<Assignment> assignments) {
    return assignments.map(Dealer::pair).collect(Collectors.toSet());
  }

  private static Assigning.ToRead toRead(Nomination nomination) {
    return Fit.toRead(
        nomination.id(),
        nomination.language(),
        nomination.facts().country(),
        nomination.category());
  }

  static Assignment fresh(Pair pair, Nomination nomination, Doubts doubts) {
    return new Assignment(
        pair.adviser(),
        nomination.id(),
        nomination.edition(),
        nomination.facts().name(),
        nomination.facts().company(),
        doubts.shown(pair),
        ConflictDeclaration.OPEN,
        null,
        Assessment.NONE,
        null,
        0);
  }
}
