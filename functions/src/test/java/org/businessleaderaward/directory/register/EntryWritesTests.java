package org.businessleaderaward.directory.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.History;
import org.businessleaderaward.directory.entries.Naming;
import org.businessleaderaward.directory.entries.OnRecord;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.directory.entries.WithdrawalReason;
import org.businessleaderaward.directory.search.EntryFilter;
import org.businessleaderaward.directory.search.Freshness;
import org.businessleaderaward.directory.search.IndexedDirectory;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.WriteSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryWritesTests {
  private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");
  private static final String IOM = "organisation-iom-t";
  private static final String ILO = "organisation-ilo-2";
  private static final ExternalId ROR = new ExternalId(ExternalId.Register.ROR, "03yrm5c26");

  @TempDir private Path folder;
  private IndexedDirectory directory;
  private Changes changes;

  @BeforeEach
  void seed() {
    directory = new IndexedDirectory(folder);
    changes = new Changes(directory.storage);
  }

  @Test
  void answersWithWhereAMergedEntryWent() {
    merge(IOM, ILO);

    var removed = (RemovedEntry) directory.entries.look("organisation-iom").orElseThrow();
    assertThat(removed.reason()).isEqualTo(RemovedEntry.Reason.MERGED);
    assertThat(directory.entries.successor(removed).orElseThrow().id()).isEqualTo(ILO);
    assertThat(directory.entries.find(IOM)).isEmpty();
  }

  @Test
  void followsAMergedEntryThatWasMergedOn() {
    merge(IOM, ILO);
    merge(ILO, "organisation-ohchr-t");
    var removed = (RemovedEntry) directory.entries.look(IOM).orElseThrow();
    assertThat(directory.entries.successor(removed).orElseThrow().id())
        .isEqualTo("organisation-ohchr-t");
    assertThat(directory.entries.organisations(Set.of(IOM)).values())
        .singleElement()
        .satisfies(found -> assertThat(found.id()).isEqualTo("organisation-ohchr-t"));
  }

  @Test
  void findsThePartnershipsOfAMergedOrganisationByTheOther() {
    var cairo = "partnership-cairo-researchers-meeting-a";
    merge(IOM, "organisation-pata-a");
    directory.index.update(Set.of(IOM, "organisation-pata-a"));
    directory.current.refresh();
    assertThat(directory.left(ofOrganisation("organisation-pata-a"))).contains(cairo);
    assertThat(directory.left(ofOrganisation(IOM))).contains(cairo);
    assertThat(directory.found("Pacific Asia Travel Association")).contains(cairo);
    var changed = directory.left(ofOrganisation("organisation-pata-a"));

    directory.index.rebuild();
    directory.current.refresh();

    assertThat(directory.left(ofOrganisation("organisation-pata-a"))).isEqualTo(changed);
    assertThat(directory.left(ofOrganisation(IOM))).contains(cairo);
  }

  @Test
  void undoesAMergeSoThatBothAreAsTheyWere() {
    var before = directory.entries.find(IOM).orElseThrow();
    var with = withRor(before);
    directory.put(with);
    merge(IOM, ILO);
    assertThat(directory.entries.find(ROR).map(OnRecord::id)).contains(ILO);
    var removed = directory.entries.item(IOM).orElseThrow();
    var into = (Organisation) directory.entries.find(ILO).orElseThrow();

    directory.commit(
        set ->
            directory.writes.undoMerge(
                set, removed, into, with(into, List.of()), NOW.plusSeconds(3)));

    var back = directory.entries.find(IOM).orElseThrow();
    assertThat(back.withHistory(before.history())).isEqualTo(with.withHistory(before.history()));
    assertThat(directory.entries.find(ROR).map(OnRecord::id)).contains(IOM);
    assertThat(directory.entries.find(ILO).orElseThrow().externalIds()).isEmpty();
    assertThat(kindsOf(IOM))
        .containsExactly(
            Change.Kind.ADDED, Change.Kind.CHANGED, Change.Kind.MERGED, Change.Kind.RESTORED);
  }

  @Test
  void leavesATombstoneOfAWithdrawnEntryAndPutsItBack() {
    directory.withdraw(IOM);
    var removed = (RemovedEntry) directory.entries.look(IOM).orElseThrow();
    assertThat(removed.reason()).isEqualTo(RemovedEntry.Reason.WITHDRAWN);
    assertThat(removed.mergedInto()).isNull();
    assertThat(commit(set -> directory.writes.add(set, iomAnew())))
        .isInstanceOf(Outcome.Refused.class);

    assertThat(removed.withdrawal()).isEqualTo(WithdrawalReason.ON_REQUEST);
    var stored = directory.entries.item(IOM).orElseThrow();
    directory.commit(set -> directory.writes.restore(set, stored, NOW));
    assertThat(commit(set -> directory.writes.restore(set, stored, NOW.plusSeconds(1))))
        .isEqualTo(new Outcome.Refused(EntryWrites.STALE));
    assertThat(directory.entries.find(IOM)).isPresent();
    assertThat(kindsOf(IOM))
        .containsExactly(Change.Kind.ADDED, Change.Kind.WITHDRAWN, Change.Kind.RESTORED);
  }

  /** Row 40 of the attacks and faults. */
  @Test
  void row40OfTwoWhoChangeAnEntryAtOnceTheSecondIsToldAndNothingIsLost() {
    var seen = (Organisation) directory.entries.find(IOM).orElseThrow();
    directory.put(withRor(seen));

    var second = commit(set -> directory.writes.replace(set, seen, with(seen, List.of())));

    assertThat(second).isEqualTo(new Outcome.Refused(EntryWrites.STALE));
    assertThat(directory.entries.find(IOM).orElseThrow().externalIds()).containsExactly(ROR);
    assertThat(
            commit(set -> directory.writes.withdraw(set, seen, WithdrawalReason.ON_REQUEST, NOW)))
        .isEqualTo(new Outcome.Refused(EntryWrites.STALE));
  }

  @Test
  void findsAnEntryByTheIdOfAnotherRegisterAndGivesNoIdTwice() {
    var iom = directory.entries.find(IOM).orElseThrow();
    directory.put(withRor(iom));
    assertThat(directory.entries.find(ROR).map(OnRecord::id)).contains(IOM);
    var ilo = (Organisation) directory.entries.find(ILO).orElseThrow();
    assertThat(commit(set -> directory.writes.replace(set, ilo, with(ilo, List.of(ROR)))))
        .isEqualTo(new Outcome.Refused(EntryWrites.EXTERNAL_ID_TAKEN));

    var now = (Organisation) directory.entries.find(IOM).orElseThrow();
    directory.put(with(now, List.of()));
    assertThat(directory.entries.find(ROR)).isEmpty();
  }

  @Test
  void saysWhoVerifiedAnEntryAndHowFreshItIs() {
    var iom = directory.entries.find(IOM).orElseThrow();
    assertThat(Freshness.of(iom.verifiedAt(), NOW)).isEqualTo(Freshness.UNVERIFIED);
    directory.commit(set -> directory.writes.verify(set, iom, History.Verifier.ORGANISATION, NOW));
    var verified = directory.entries.find(IOM).orElseThrow();
    assertThat(verified.history().verifiedBy()).isEqualTo(History.Verifier.ORGANISATION);
    assertThat(Freshness.of(verified.verifiedAt(), NOW.plus(Duration.ofDays(365))))
        .isEqualTo(Freshness.FRESH);
    assertThat(Freshness.of(verified.verifiedAt(), NOW.plus(Duration.ofDays(366))))
        .isEqualTo(Freshness.AGEING);
    assertThat(Freshness.of(verified.verifiedAt(), NOW.plus(Duration.ofDays(731))))
        .isEqualTo(Freshness.STALE);
  }

  @Test
  void numbersEveryChangeOnceAndKeepsTheirOrderUnderClocksThatDisagree() {
    var seeded = all(Optional.empty()).size();
    assertThat(seeded).isEqualTo(DirectorySeed.read().size());
    directory.commit(
        set ->
            directory.writes.withdraw(
                set,
                directory.entries.find(IOM).orElseThrow(),
                WithdrawalReason.ON_REQUEST,
                NOW.plusSeconds(10)));
    directory.commit(
        set ->
            directory.writes.withdraw(
                set, directory.entries.find(ILO).orElseThrow(), WithdrawalReason.ON_REQUEST, NOW));

    var later = all(Optional.of(NOW));
    assertThat(later).extracting(Change::entry).containsExactly(IOM, ILO);
    assertThat(later).extracting(Change::at).isSorted();
    assertThat(all(Optional.of(NOW.plusSeconds(11)))).isEmpty();
    assertThat(all(Optional.empty())).hasSize(seeded + 2).doesNotHaveDuplicates();
  }

  private List<Change> all(Optional<Instant> since) {
    var found = new ArrayList<Change>();
    Optional<String> after = Optional.empty();
    while (true) {
      var page = changes.page(since, new PageRequest(7, after));
      page.edges().forEach(edge -> found.add(edge.node()));
      if (!page.pageInfo().hasNextPage()) {
        return found;
      }
      after = Optional.ofNullable(page.pageInfo().endCursor());
    }
  }

  private List<Change.Kind> kindsOf(String id) {
    return all(Optional.empty()).stream()
        .filter(change -> change.entry().equals(id))
        .map(Change::kind)
        .toList();
  }

  private void merge(String from, String into) {
    directory.commit(
        set -> {
          var source = directory.entries.find(from).orElseThrow();
          var target = (Organisation) directory.entries.find(into).orElseThrow();
          directory.writes.merge(
              set, source, target, with(target, source.externalIds()), NOW.plusSeconds(1));
        });
  }

  private Outcome commit(Consumer<WriteSet> compose) {
    return directory.transactions.commit(compose);
  }

  private static EntryFilter ofOrganisation(String id) {
    return new EntryFilter(Set.of(), Set.of(), Set.of(), Optional.of(id));
  }

  private static Organisation withRor(Entry entry) {
    return with((Organisation) entry, List.of(ROR));
  }

  private static Organisation with(Organisation organisation, List<ExternalId> ids) {
    return new Organisation(
        organisation.id(),
        organisation.naming(),
        organisation.kind(),
        organisation.industries(),
        organisation.country(),
        organisation.relations(),
        ids,
        organisation.sources(),
        organisation.history().updated(NOW));
  }

  private static Organisation iomAnew() {
    return new Organisation(
        IOM,
        Naming.of(LocalizedText.english("Another"), Language.EN),
        OrganisationKind.PRIVATE,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        History.added(NOW));
  }
}
