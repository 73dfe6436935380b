package org.businessleaderaward.directory.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether a name that was asked for is one that an organisation has: each thing that the one says
 * is said by the other. More or less may be said where that tells nothing.
 *
 * @param asked the name
 * @param organisation whose names it is held against
 * @param besides the country that was said beside the name; empty when none was
 * @param known whether a word is one of the directory's, and so no slip of another
 */
record NameFit(
    NameReading asked, OwnNames organisation, Set<String> besides, Predicate<String> known) {
  private static final int MOST_EXTRAS = 2;

  /** So many words may say what one says, before two names are not compared any further. */
  private static final int SEVERAL_SAY_ONE = 3;

  private static final int FEWEST_OF_LESS = 2;
  private static final int FEWEST_OF_SUBJECT = 3;

  /** So many letters may stand for words of a name that says more. */
  private static final int FEWEST_OF_ACRONYM = 3;

  /** An acronym that is not on record is known by itself by so many letters. */
  private static final int LONG_ACRONYM = 5;

  private static final int LONGEST_ACRONYM = 8;

  /** The United Nations at the beginning of an acronym, by which a shorter one is known. */
  private static final Pattern OF_UNITED_NATIONS = Pattern.compile("(?:un|onu|оон).{1,5}");

  /**
   * Why the name is this one; {@link MatchReason#OTHER_COUNTRY} when it would be but for its
   * country, empty when it is another.
   */
  Optional<MatchReason> with(OwnNames.Own own) {
    var reading = own.reading();
    if (asked.isWrittenAs(reading)) {
      return Optional.of(own.isAcronym() ? MatchReason.ACRONYM : MatchReason.SAME_WORDS);
    }
    if (asked.isAddress()) {
      return Optional.empty();
    }
    var ones = withoutCountryOf(reading);
    var others = asked.countries().isEmpty() ? without(reading.items(), besides) : reading.items();
    if (countries(ones).equals(countries(others))) {
      return pair(ones, others, own);
    }
    return pair(words(ones), words(others), own).map(_ -> MatchReason.OTHER_COUNTRY);
  }

  /** Why the name is the first letters of this one; empty when it is not. */
  Optional<MatchReason> withInitialsOf(OwnNames.Own own) {
    if (asked.words().size() != 1 || own.isAcronym() || asked.isAddress()) {
      return Optional.empty();
    }
    var letters = asked.words().getFirst();
    boolean sitsThere = organisation.sitsIn(besides);
    var initials = own.reading().initials();
    int fewest = OF_UNITED_NATIONS.matcher(letters).matches() ? LONG_ACRONYM - 1 : LONG_ACRONYM;
    return letters.length() >= fewest
            && letters.length() <= LONGEST_ACRONYM
            && (initials.contains(letters)
                || (sitsThere && initials.contains(NameReading.ITS_COUNTRY + letters)))
            && !known.test(letters)
        ? Optional.of(MatchReason.INITIALS)
        : Optional.empty();
  }

  /** What was asked for without the country that it adds to a name, where it is right. */
  private List<NameItem> withoutCountryOf(NameReading own) {
    var added = new HashSet<>(organisation.countries());
    own.countries().forEach(added::removeAll);
    return without(asked.items(), added);
  }

  private static List<NameItem> without(List<NameItem> items, Set<String> countries) {
    var others = items.stream().filter(item -> !item.isOneOf(countries)).toList();
    return others.isEmpty() ? items : others;
  }

  private static List<NameItem> words(List<NameItem> items) {
    return items.stream().filter(item -> !item.isCountry()).toList();
  }

  private static Set<String> countries(List<NameItem> items) {
    return items.stream()
        .filter(NameItem::isCountry)
        .map(NameItem::key)
        .collect(Collectors.toSet());
  }

  private Optional<MatchReason> pair(List<NameItem> ones, List<NameItem> others, OwnNames.Own own) {
    if (ones.size() > others.size() + MOST_EXTRAS + SEVERAL_SAY_ONE) {
      return Optional.empty();
    }
    var missing = new ArrayList<>(others);
    var extras = new ArrayList<NameItem>();
    var ways = new ArrayList<MatchReason>();
    for (var one : ones) {
      way(one, others, own, missing).ifPresentOrElse(ways::add, () -> extras.add(one));
    }
    if (ways.isEmpty()
        || Collections.frequency(ways, MatchReason.TYPING_ERROR) > 1
        || !maySayMore(extras, ones, own.reading())
        || !maySayLess(missing, extras, ones)) {
      return Optional.empty();
    }
    if (!extras.isEmpty() || !missing.isEmpty()) {
      ways.add(MatchReason.SAME_MEANING);
    }
    return Optional.of(own.isAcronym() ? MatchReason.ACRONYM : Collections.max(ways));
  }

  /** How one of the things is said by the name that there is; what says it is missing no more. */
  private Optional<MatchReason> way(
      NameItem one, List<NameItem> others, OwnNames.Own own, List<NameItem> missing) {
    if (organisation.callsOtherwise(one)) {
      return Optional.empty();
    }
    var ways = new ArrayList<MatchReason>();
    for (var other : others) {
      var same =
          WordLikeness.same(one, other)
              .filter(way -> way == MatchReason.SAME_WORDS || !own.isAcronym());
      same.ifPresent(
          way -> {
            ways.add(way);
            missing.remove(other);
          });
    }
    if (!ways.isEmpty()) {
      return ways.stream().min(MatchReason::compareTo);
    }
    var spelled =
        one.isWord() && one.text().length() < words(others).size()
            ? spelledOut(one.key(), others)
            : List.<NameItem>of();
    if (!spelled.isEmpty()) {
      missing.removeAll(spelled);
      return Optional.of(MatchReason.SAME_MEANING);
    }
    var slips =
        own.isAcronym()
            ? List.<NameItem>of()
            : others.stream().filter(other -> WordLikeness.isSlip(one, other)).toList();
    if (slips.isEmpty() || known.test(one.text())) {
      return Optional.empty();
    }
    missing.removeAll(slips);
    return Optional.of(MatchReason.TYPING_ERROR);
  }

  /**
   * The things of which a word has the first letters, one after the other; none when it has not.
   */
  private static List<NameItem> spelledOut(String word, List<NameItem> items) {
    int letters = word.length();
    for (int i = 0; letters >= FEWEST_OF_ACRONYM && i + letters <= items.size(); i++) {
      var run = items.subList(i, i + letters);
      var initials =
          run.stream().map(item -> item.text().substring(0, 1)).collect(Collectors.joining());
      if (initials.equals(word)) {
        return List.copyOf(run);
      }
    }
    return List.of();
  }

  /**
   * What may be said besides: what another name of the organisation says, what all entries are
   * about, a place in its country, what a state's long name says of it, that a ministry is one of a
   * government, and what sort of thing a name of one word or of many is: an association, a
   * campaign.
   */
  private boolean maySayMore(List<NameItem> extras, List<NameItem> ones, NameReading own) {
    boolean ofCountry = !asked.countries().isEmpty() || !besides.isEmpty();
    boolean ofMinistry = ones.stream().anyMatch(one -> one.key().equals(NameItem.MINISTRY));
    return extras.size() <= MOST_EXTRAS
        && extras.stream()
            .allMatch(
                extra ->
                    organisation.saysOfAll(extra)
                        || (own.items().size() >= FEWEST_OF_SUBJECT && extra.isSubject())
                        || (own.countries().isEmpty() && organisation.sitsIn(extra))
                        || (ofCountry && extra.isState())
                        || (own.items().size() == 1
                            && organisation.sitsIn(besides)
                            && extra.key().equals(NameItem.ASSOCIATION))
                        || (own.items().size() >= FEWEST_OF_SUBJECT
                            && extra.key().equals(NameItem.CAMPAIGN))
                        || (ofCountry && ofMinistry && extra.key().equals(NameItem.GOVERNMENT)));
  }

  /**
   * What may be left out where two things are said at least: that railways are federal, that a
   * hotel is one, and that something is of the United Nations, unless there are many such bodies.
   */
  private static boolean maySayLess(
      List<NameItem> missing, List<NameItem> extras, List<NameItem> ones) {
    return missing.isEmpty()
        || (extras.isEmpty()
            && ones.size() >= FEWEST_OF_LESS
            && missing.stream()
                .allMatch(
                    each ->
                        each.mayBeLeftOut()
                            || (each.key().equals(NameItem.UNITED_NATIONS)
                                && mayBeKnownAlone(ones))));
  }

  /** Whether no other body than one of the United Nations has such a name. */
  private static boolean mayBeKnownAlone(List<NameItem> ones) {
    return ones.stream().noneMatch(NameItem::isBody)
        || ones.stream().anyMatch(one -> one.key().equals(NameItem.HIGH));
  }
}
