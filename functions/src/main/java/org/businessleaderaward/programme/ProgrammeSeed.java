package org.businessleaderaward.programme;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.calendar.Calendar;
import org.businessleaderaward.storage.Outcome;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The editions that an empty store starts with: the first one as the report tells it (paragraphs
 * 51-53), and one whose call is open on the day on which it is loaded.
 */
public final class ProgrammeSeed {
  private static final String ACTOR = "seed";

  private final Editions editions;
  private final AuditLog audit;
  private final Transactions transactions;

  /** Loads into these editions. */
  public ProgrammeSeed(Editions editions, AuditLog audit, Transactions transactions) {
    this.editions = editions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Loads the editions, all or none, unless there is any edition. May be called again, and by
   * several processes at once.
   *
   * @return whether they were loaded by this call
   */
  public boolean load(Instant now) {
    if (!editions.all().isEmpty()) {
      return false;
    }
    return add(now, with(first(), current(now)));
  }

  /**
   * Loads the editions as {@link #load} does, but for the newer one's state: its call is for the
   * secretariat to open, once it has looked at calendar, criteria and texts.
   *
   * @return whether they were loaded by this call
   */
  public boolean loadBeforeTheCall(Instant now) {
    if (!editions.all().isEmpty()) {
      return false;
    }
    return add(now, with(first(), current(now).withState(EditionState.DRAFT)));
  }

  /**
   * Adds an edition that is made up, in the state in which its call is open, to be led on by the
   * acts that lead any edition.
   *
   * @param now an instant during its call; its calendar is made around it
   * @return its id; the edition is there already when it was added before
   */
  public String addSample(Instant now) {
    var sample = sample(now);
    add(now, List.of(sample));
    return sample.id();
  }

  private boolean add(Instant now, List<Edition> wanted) {
    var outcome =
        transactions.commit(
            set -> {
              for (var edition : wanted) {
                editions.put(set, edition);
                audit.add(
                    set, new Act(edition.id(), now, ACTOR, "EDITION_LOADED", edition.id(), null));
              }
            });
    return outcome instanceof Outcome.Committed;
  }

  private static List<Edition> with(Optional<Edition> first, Edition current) {
    return Stream.concat(first.stream(), Stream.of(current)).toList();
  }

  /** The first edition. Neither its calendar nor its criteria's weights nor a rule is on record. */
  static Optional<Edition> first() {
    return Optional.ofNullable(SeedFile.read().first()).map(ProgrammeSeed::edition);
  }

  private static Edition edition(SeedFile.First file) {
    return new Edition(
        "edition-" + file.year(),
        file.year(),
        SeedFile.named(file.name(), file.year()),
        EditionState.ARCHIVED,
        ZoneId.of("Africa/Cairo"),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        false,
        null,
        List.of(),
        null,
        List.of(),
        null,
        LocalizedTextShape.read(file.note()),
        LocalizedTextShape.read(file.source()),
        false,
        0);
  }

  /** The edition whose call is open at an instant. */
  static Edition current(Instant now) {
    var file = SeedFile.read();
    return open(file, now, "", file.current().name(), null, List.of());
  }

  /** The edition that is made up, with its call open at an instant. */
  static Edition sample(Instant now) {
    var file = SeedFile.read();
    return open(
        file,
        now,
        "-sample",
        file.sample().name(),
        LocalizedTextShape.read(file.sample().note()),
        file.sample().questions());
  }

  private static Edition open(
      SeedFile file,
      Instant now,
      String suffix,
      Map<String, String> name,
      @Nullable LocalizedText note,
      List<SeedFile.Asked> questions) {
    var zone = ZoneId.of(file.current().timeZone());
    var day = now.atZone(zone).toLocalDate();
    return new Edition(
        "edition-" + day.getYear() + suffix,
        day.getYear(),
        SeedFile.named(name, day.getYear()),
        EditionState.CALL_OPEN,
        zone,
        Calendar.withCallOpenOn(day, zone),
        List.of(),
        file.criteria().stream().map(SeedFile.Standard::criterion).toList(),
        questions.stream().map(SeedFile.Asked::asked).toList(),
        false,
        DecisionRule.planned(DecisionRule.Method.SCHULZE, file.current().quorum()),
        List.of(),
        null,
        List.of(),
        null,
        note,
        null,
        !suffix.isEmpty(),
        0);
  }
}
