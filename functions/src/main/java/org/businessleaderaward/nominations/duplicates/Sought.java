package org.businessleaderaward.nominations.duplicates;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.nominations.BoardNomination;
import org.businessleaderaward.nominations.Nomination;
import org.businessleaderaward.nominations.domain.NomineeFacts;
import org.businessleaderaward.nominations.domain.SpokenName;
import org.businessleaderaward.nominations.rows.BoardRow;
import org.jspecify.annotations.Nullable;

/**
 * By what a nomination's duplicates are sought: as the nominator wrote it and as the nominee
 * corrected it.
 *
 * @param nomination id of the nomination
 * @param edition id of the edition
 * @param nominees names of the nominee
 * @param companies names of the company
 * @param address the nominee's mail address; empty when there is none
 */
record Sought(
    String nomination,
    String edition,
    List<SpokenName> nominees,
    List<SpokenName> companies,
    String address) {

  static Sought of(Nomination nomination) {
    return of(
        nomination.id(),
        nomination.edition(),
        nomination.facts(),
        NomineeFacts.of(nomination.nominee()),
        nomination.nominee().email());
  }

  static Sought of(BoardNomination nomination) {
    var dossier = nomination.dossier();
    var facts =
        new NomineeFacts(
            nomination.nomineeName(), dossier.role(), dossier.company(), dossier.country());
    return of(
        nomination.id(),
        nomination.edition(),
        facts,
        dossier.asNominated(),
        nomination.nomineeEmail());
  }

  static Sought of(BoardRow row) {
    var who = row.who();
    var asNominated =
        new NomineeFacts(
            who.nominatedAs() == null ? who.nominee() : who.nominatedAs(),
            "",
            who.nominatedOf() == null ? who.company() : who.nominatedOf(),
            "");
    return of(
        row.id(),
        "",
        new NomineeFacts(who.nominee(), "", who.company(), ""),
        asNominated,
        who.nomineeEmail());
  }

  private static Sought of(
      String nomination,
      String edition,
      NomineeFacts facts,
      @Nullable NomineeFacts asNominated,
      String address) {
    var both = Stream.of(facts, asNominated == null ? facts : asNominated).distinct().toList();
    return new Sought(
        nomination,
        edition,
        both.stream().map(NomineeFacts::name).distinct().map(SpokenName::ofPerson).toList(),
        both.stream().map(NomineeFacts::company).distinct().map(SpokenName::ofCompany).toList(),
        address.strip().toLowerCase(Locale.ROOT));
  }

  /** The keys under which it is found, in a fixed order. */
  Set<LikenessItem.Key> keys() {
    var keys = new LinkedHashSet<LikenessItem.Key>();
    add(keys, Likeness.NOMINEE, nominees);
    add(keys, Likeness.COMPANY, companies);
    if (!address.isEmpty()) {
      keys.add(new LikenessItem.Key(Likeness.ADDRESS, Sha256.of(address).hex(), ""));
    }
    return keys;
  }

  private static void add(Set<LikenessItem.Key> keys, Likeness of, List<SpokenName> names) {
    for (var name : names) {
      name.keys().forEach(text -> keys.add(new LikenessItem.Key(of, text, name.text())));
    }
  }

  /** Whether a name that has one of these keys is probably the same. */
  boolean isLike(Likeness of, String spoken) {
    return isLike(of, read(of, spoken));
  }

  /** The same, of a name that was read. */
  boolean isLike(Likeness of, SpokenName spoken) {
    return switch (of) {
      case NOMINEE -> nominees.stream().anyMatch(spoken::isLike);
      case COMPANY -> companies.stream().anyMatch(spoken::isLike);
      case ADDRESS -> true;
    };
  }

  /** The name behind a key. */
  static SpokenName read(Likeness of, String spoken) {
    return SpokenName.read(spoken, of == Likeness.NOMINEE);
  }
}
