package org.businessleaderaward.directory.desk;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.crypto.RandomHex;
import org.businessleaderaward.directory.proposals.Moderation;
import org.businessleaderaward.directory.search.SynonymTrial;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.directory.synonyms.Synonyms;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.storage.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms that the secretariat adds to those that the search has. There are so few and they
 * are so short that one item holds all of them, and a search reads them with its snapshot.
 */
final class SynonymDesk {
  /** How many groups there may be. */
  static final int MOST_GROUPS = 100;

  /** How many words a group has. */
  static final int FEWEST_WORDS = 2;

  static final int MOST_WORDS = 12;

  /** The most characters of a word. */
  static final int LONGEST_WORD = 60;

  private static final UserError COUNT =
      UserError.at(
          "SYNONYMS_COUNT",
          "Give " + FEWEST_WORDS + " to " + MOST_WORDS + " words that mean the same.",
          "input",
          "words");
  private static final UserError NOT_PLAIN =
      UserError.at("INVALID_TEXT", "A word has no control or broken characters.", "input", "words");
  private static final UserError TOO_LONG =
      UserError.at(
          "SYNONYM_TOO_LONG",
          "A word has at most " + LONGEST_WORD + " characters.",
          "input",
          "words");
  private static final UserError NOT_SOUGHT =
      UserError.at(
          "SYNONYM_NOT_SOUGHT",
          "Each is one word to six that somebody may look for; words such as “the” are none.",
          "input",
          "words");
  private static final UserError TWICE =
      UserError.at(
          "SYNONYM_TWICE",
          "Two of these are one word to the search; leave one out.",
          "input",
          "words");
  private static final UserError FULL =
      UserError.of(
          "SYNONYMS_FULL",
          "There are " + MOST_GROUPS + " groups, which is the most. Withdraw one first.");
  private static final UserError THERE =
      UserError.at("SYNONYMS_THERE", "There is a group of these words already.", "input", "words");
  private static final UserError NOT_FOUND =
      UserError.at("NOT_FOUND", "There is no such group.", "group");

  private final Synonyms synonyms;
  private final AuditLog log;
  private final Transactions transactions;

  SynonymDesk(Synonyms synonyms, AuditLog log, Transactions transactions) {
    this.synonyms = synonyms;
    this.log = log;
    this.transactions = transactions;
  }

  /**
   * Answer to an act.
   *
   * @param synonyms all groups as they are afterwards; null when it was refused
   * @param userErrors why it was refused
   */
  record Payload(@Nullable List<SynonymGroup> synonyms, List<UserError> userErrors) {
    static Payload refused(UserError why) {
      return new Payload(null, List.of(why));
    }
  }

  /** All groups, by language, and those of a language in the order in which they were added. */
  List<SynonymGroup> all() {
    return inOrder(synonyms.synonyms());
  }

  private static List<SynonymGroup> inOrder(List<SynonymGroup> groups) {
    return groups.stream().sorted(Comparator.comparing(SynonymGroup::language)).toList();
  }

  /** Why words cannot be a group; empty when they can. */
  static List<UserError> flaws(Language language, List<String> words) {
    if (words.size() < FEWEST_WORDS || words.size() > MOST_WORDS) {
      return List.of(COUNT);
    }
    if (!words.stream().allMatch(PlainText::isLine)) {
      return List.of(NOT_PLAIN);
    }
    if (words.stream().anyMatch(SynonymDesk::isTooLong)) {
      return List.of(TOO_LONG);
    }
    if (!words.stream().allMatch(word -> SynonymTrial.canBeLookedFor(language, word))) {
      return List.of(NOT_SOUGHT);
    }
    return terms(language, words).size() < words.size() ? List.of(TWICE) : List.of();
  }

  /** As it is, or once each sign that stands for several is written as those. */
  private static boolean isTooLong(String word) {
    return word.codePointCount(0, word.length()) > LONGEST_WORD
        || Normalizer.normalize(word, Normalizer.Form.NFKC).length() > 2 * LONGEST_WORD;
  }

  /** What is looked for in the place of each word. */
  private static Set<List<String>> terms(Language language, List<String> words) {
    var terms = new HashSet<List<String>>();
    words.forEach(word -> terms.add(SynonymTrial.terms(language, word)));
    return terms;
  }

  /** Adds a group. */
  Payload add(Language language, List<String> words, String actor, Instant now) {
    var flaws = flaws(language, words);
    if (!flaws.isEmpty()) {
      return new Payload(null, flaws);
    }
    var group = new SynonymGroup("synonyms-" + RandomHex.of(8), language, words);
    return commit("SYNONYMS_ADDED", actor, now, before -> adding(before, group));
  }

  private static Change adding(List<SynonymGroup> before, SynonymGroup group) {
    if (before.size() >= MOST_GROUPS) {
      return Change.refused(FULL);
    }
    var terms = terms(group.language(), group.words());
    if (before.stream()
        .filter(each -> each.language() == group.language())
        .anyMatch(each -> terms(each.language(), each.words()).containsAll(terms))) {
      return Change.refused(THERE);
    }
    return new Change(Stream.concat(before.stream(), Stream.of(group)).toList(), group, List.of());
  }

  /** Withdraws a group. */
  Payload withdraw(String id, String actor, Instant now) {
    return commit("SYNONYMS_WITHDRAWN", actor, now, before -> withdrawing(before, id));
  }

  private static Change withdrawing(List<SynonymGroup> before, String id) {
    var after = before.stream().filter(group -> !group.id().equals(id)).toList();
    return before.stream()
        .filter(group -> group.id().equals(id))
        .findFirst()
        .map(group -> new Change(after, group, List.of()))
        .orElse(Change.refused(NOT_FOUND));
  }

  /**
   * What an act makes of the groups.
   *
   * @param group the one that it is about; null when it is refused
   * @param refusals why it is refused
   */
  private record Change(
      List<SynonymGroup> after, @Nullable SynonymGroup group, List<UserError> refusals) {
    static Change refused(UserError why) {
      return new Change(List.of(), null, List.of(why));
    }
  }

  /** Nothing is written of what is refused. */
  private Payload commit(
      String act, String actor, Instant now, Function<List<SynonymGroup>, Change> making) {
    var answer = new AtomicReference<>(Payload.refused(NOT_FOUND));
    transactions.commit(
        set -> {
          var kept = synonyms.kept();
          var change = making.apply(kept.groups());
          var group = change.group();
          if (group == null) {
            answer.set(new Payload(null, change.refusals()));
            return;
          }
          synonyms.put(set, change.after(), kept.version());
          var words = group.language() + ": " + String.join(", ", group.words());
          log.add(set, new Act(Moderation.LOG, now, actor, act, group.id(), words));
          answer.set(new Payload(inOrder(change.after()), List.of()));
        });
    return answer.get();
  }
}
