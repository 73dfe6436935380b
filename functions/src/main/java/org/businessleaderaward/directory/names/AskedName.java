package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** A name that was asked for, whole and, where it may be several names of one, in parts. */
public final class AskedName {
  private static final double OTHER_COUNTRY = 0.7;

  /** So few letters are many bodies' acronym, each in its country. */
  private static final int SHORT_ACRONYM = 3;

  private final NameReader reader;
  private final NameReading whole;
  private final List<NameReading> parts;
  private final Set<String> country;
  private final Predicate<String> known;

  /**
   * How well an organisation's names fit.
   *
   * @param name the one that fits best
   * @param score how well it fits, 0 to 1
   * @param reason why it is meant, or why that is not sure
   */
  public record Nearest(String name, double score, MatchReason reason) {}

  /**
   * A name.
   *
   * @param country the country that was said beside it; empty when none was
   * @param known whether a word is one of the directory's
   */
  public AskedName(
      String name, Optional<String> country, NameReader reader, Predicate<String> known) {
    this.reader = reader;
    this.whole = reader.read(name);
    this.parts = reader.parts(name);
    this.country = country.map(Set::of).orElse(Set.of());
    var before = new HashMap<String, Boolean>();
    this.known = word -> before.computeIfAbsent(word, known::test);
  }

  /** The terms by which an index finds what it may mean. */
  public Set<String> terms() {
    var terms = whole.asked();
    parts.forEach(part -> terms.addAll(part.asked()));
    return terms;
  }

  /** How well the names of an organisation fit. */
  public Nearest fit(OwnNames organisation) {
    boolean elsewhere =
        organisation.sitsElsewhere(country)
            || whole.countries().stream()
                .anyMatch(named -> named.stream().noneMatch(organisation.countries()::contains));
    var sure = why(organisation);
    if (sure.isPresent() && sure.get().reason().isSure()) {
      var fit = sure.get();
      return elsewhere || mayBeAnother(fit, organisation)
          ? new Nearest(fit.name(), OTHER_COUNTRY * fit.score(), MatchReason.OTHER_COUNTRY)
          : fit;
    }
    var nearest = nearest(organisation);
    return new Nearest(
        nearest.name(),
        elsewhere ? OTHER_COUNTRY * nearest.score() : nearest.score(),
        elsewhere || sure.isPresent() ? MatchReason.OTHER_COUNTRY : MatchReason.OTHER_WORDS);
  }

  /**
   * Whether it is said where something sits, and the organisation may be another than the one
   * there: where it sits is not known, unless it is one of states and no short acronym names it.
   */
  private boolean mayBeAnother(Nearest fit, OwnNames organisation) {
    boolean isShort =
        fit.reason() == MatchReason.INITIALS
            || (parts.isEmpty() ? List.of(whole) : parts)
                .stream().allMatch(part -> part.items().stream().allMatch(AskedName::isShort));
    boolean isPlaced =
        !country.isEmpty()
            || whole.items().stream().anyMatch(item -> item.isPlace() && !organisation.says(item));
    return isPlaced && (organisation.mayBeAnywhere() || (organisation.sitsNowhere() && isShort));
  }

  private static boolean isShort(NameItem item) {
    return item.isPlace()
        || (item.text().length() <= SHORT_ACRONYM
            && !Character.isIdeographic(item.text().codePointAt(0)));
  }

  private Optional<Nearest> why(OwnNames organisation) {
    var whole = why(this.whole, organisation);
    if (whole.isPresent() && whole.get().reason().isSure()) {
      return whole;
    }
    return inParts(organisation).or(() -> initials(organisation)).or(() -> whole);
  }

  private Optional<Nearest> why(NameReading reading, OwnNames organisation) {
    var fit = new NameFit(reading, organisation, country, known);
    var found = new ArrayList<Nearest>();
    for (var own : organisation.all()) {
      fit.with(own).ifPresent(reason -> found.add(new Nearest(own.text(), score(reason), reason)));
    }
    return found.stream().min(Comparator.comparing(Nearest::reason));
  }

  private Optional<Nearest> initials(OwnNames organisation) {
    var fit = new NameFit(whole, organisation, country, known);
    for (var own : organisation.all()) {
      var reason = fit.withInitialsOf(own);
      if (reason.isPresent()) {
        return Optional.of(new Nearest(own.text(), score(reason.get()), reason.get()));
      }
    }
    return Optional.empty();
  }

  /**
   * Several names of one, or one with what is added to names: its first letters, what another of
   * its names says, a legal form, and where it sits.
   */
  private Optional<Nearest> inParts(OwnNames organisation) {
    var names = new ArrayList<NameReading>();
    var others = new ArrayList<NameReading>();
    Optional<Nearest> best = Optional.empty();
    for (var part : parts) {
      var fit = why(part, organisation).filter(each -> each.reason().isSure());
      if (fit.isEmpty()) {
        others.add(part);
      } else {
        names.add(part);
        best = best.isEmpty() ? fit : best;
      }
    }
    return best.filter(_ -> others.stream().allMatch(other -> isAdded(other, names, organisation)))
        .map(
            fit ->
                new Nearest(
                    fit.name(), score(MatchReason.SEVERAL_NAMES), MatchReason.SEVERAL_NAMES));
  }

  private boolean isAdded(NameReading part, List<NameReading> names, OwnNames organisation) {
    return reader.isAddition(part)
        || part.items().stream().allMatch(item -> organisation.says(item) || isOfAll(item))
        || part.items().stream().allMatch(organisation::maySitIn)
        || names.stream().anyMatch(name -> isInitialsOf(part, name))
        || organisation.all().stream().anyMatch(own -> isInitialsOf(part, own.reading()));
  }

  /** What bodies of the United Nations add to their names, whether these say so or not. */
  private static boolean isOfAll(NameItem item) {
    return item.key().equals(NameItem.UNITED_NATIONS);
  }

  private static boolean isInitialsOf(NameReading part, NameReading name) {
    return part.words().size() == 1 && name.initials().contains(part.words().getFirst());
  }

  private Nearest nearest(OwnNames organisation) {
    Nearest best = new Nearest(organisation.all().getFirst().text(), 0, MatchReason.OTHER_WORDS);
    for (var own : organisation.all()) {
      double score = WordLikeness.share(whole.items(), own.reading().items());
      if (score > best.score()) {
        best = new Nearest(own.text(), score, MatchReason.OTHER_WORDS);
      }
    }
    return best;
  }

  private static double score(MatchReason reason) {
    return switch (reason) {
      case SAME_WORDS -> 1;
      case SAME_MEANING -> 0.99;
      case ACRONYM, SEVERAL_NAMES, TYPING_ERROR -> 0.97;
      case OTHER_SCRIPT -> 0.95;
      case INITIALS -> 0.93;
      case OTHER_WORDS, OTHER_COUNTRY, ANOTHER_FITS -> 0;
    };
  }
}
