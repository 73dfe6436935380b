package org.businessleaderaward.nominations.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.businessleaderaward.language.InvisibleSigns;
import org.businessleaderaward.programme.form.FormQuestion;

/** What stands between a draft and its submission: everything at once, not the first. */
public final class Completeness {
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final List<String> criteria;
  private final Set<String> categories;
  private final AnswerRules answers;
  private final Predicate<String> mailAddress;

  /**
   * What an edition asks for.
   *
   * @param criteria ids of the criteria on which who nominates writes; each needs a statement, and
   *     where there are none, why somebody is nominated is needed
   * @param categories ids of the edition's categories, of which one is needed; empty when it has
   *     none
   * @param questions the edition's own questions
   * @param mailAddress whether mail to an address may arrive
   */
  public Completeness(
      List<String> criteria,
      Collection<String> categories,
      List<FormQuestion> questions,
      Predicate<String> mailAddress) {
    this.criteria = List.copyOf(criteria);
    this.categories = Set.copyOf(categories);
    this.answers = new AnswerRules(questions);
    this.mailAddress = mailAddress;
  }

  /** Everything that is missing or cannot be used, each with its field. */
  public List<Flaw> flaws(Draft draft) {
    var flaws = new ArrayList<Flaw>();
    for (var text : DraftText.values()) {
      check(text, draft.text(text), flaws);
    }
    requireStatements(draft, flaws);
    flaws.addAll(tooManyWords(draft));
    flaws.addAll(answers.missing(draft.answers(), draft.language()));
    checkLinks(draft.evidenceLinks(), flaws);
    return flaws;
  }

  private void check(DraftText text, String written, List<Flaw> flaws) {
    if (isNeeded(text)) {
      require(written, flaws, text.path());
    }
    switch (text.kind()) {
      case MAIL -> checkMail(written, flaws, text.path());
      case CATEGORY -> checkCategory(written, flaws);
      case LINE, LINES, COUNTRY -> {}
    }
  }

  private boolean isNeeded(DraftText text) {
    return switch (text) {
      case CATEGORY -> !categories.isEmpty();
      case WHY -> criteria.isEmpty();
      default -> text.isNeeded();
    };
  }

  private void checkMail(String address, List<Flaw> flaws, String... field) {
    if (!address.isBlank() && !mailAddress.test(address)) {
      flaws.add(Flaw.of("INVALID_EMAIL", "Give a mail address such as name@example.org.", field));
    }
  }

  private void checkCategory(String category, List<Flaw> flaws) {
    if (!category.isEmpty() && !categories.contains(category)) {
      flaws.add(Flaw.unknownCategory());
    }
  }

  private void requireStatements(Draft draft, List<Flaw> flaws) {
    var said =
        draft.statements().stream()
            .filter(statement -> !statement.text().isBlank())
            .map(Statement::criterion)
            .collect(Collectors.toSet());
    for (var criterion : criteria) {
      require(said.contains(criterion) ? criterion : "", flaws, "statements", criterion);
    }
  }

  /** The statements that have more words than are taken. */
  public static List<Flaw> tooManyWords(Draft draft) {
    var flaws = new ArrayList<Flaw>();
    int most = WordCount.most(draft.language());
    for (var statement : draft.statements()) {
      int words = WordCount.of(statement.text());
      if (words > most) {
        flaws.add(
            Flaw.of(
                "TOO_MANY_WORDS",
                "This statement has %d words; at most %d are taken.".formatted(words, most),
                "statements",
                statement.criterion()));
      }
    }
    return flaws;
  }

  private static void checkLinks(List<String> links, List<Flaw> flaws) {
    for (int i = 0; i < links.size(); i++) {
      if (!isLink(links.get(i))) {
        flaws.add(
            Flaw.of(
                "INVALID_LINK",
                "Give a whole address that begins with https:// or http://.",
                "evidenceLinks",
                String.valueOf(i)));
      }
    }
  }

  private static boolean isLink(String text) {
    try {
      var uri = new URI(text);
      var scheme = uri.getScheme();
      var authority = uri.getRawAuthority();
      return scheme != null
          && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))
          && authority != null
          && authority.indexOf('@') < 0
          && !InvisibleSigns.areIn(text);
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static void require(String value, List<Flaw> flaws, String... field) {
    if (value.isBlank()) {
      flaws.add(Flaw.of("REQUIRED", "This is still missing.", field));
    }
  }
}
