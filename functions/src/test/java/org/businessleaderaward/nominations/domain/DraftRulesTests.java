package org.businessleaderaward.nominations.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.nominations.NominationFixtures;
import org.junit.jupiter.api.Test;

class DraftRulesTests {
  private static final List<String> CRITERIA = List.of("strategy", "supply-chain");
  private static final List<String> CATEGORIES = List.of("large", "small");
  private final DraftRules rules = new DraftRules(CRITERIA, CATEGORIES, List.of());
  private final Completeness completeness =
      new Completeness(CRITERIA, List.of(), List.of(), a -> a.contains("@"));

  @Test
  void letsAnEmptyDraftBeSavedButNotHandedIn() {
    var empty = NominationFixtures.empty();
    assertThat(rules.flaws(empty)).isEmpty();
    assertThat(completeness.flaws(empty))
        .extracting(flaw -> String.join(".", flaw.field()))
        .containsExactly(
            "nominee.name",
            "nominee.role",
            "nominee.company",
            "nominee.country",
            "nominee.email",
            "nominator.name",
            "nominator.organisation",
            "nominator.email",
            "nominator.relation",
            "statements.strategy",
            "statements.supply-chain");
  }

  @Test
  void letsACompleteDraftBeHandedIn() {
    var complete = NominationFixtures.complete("A");
    assertThat(rules.flaws(complete)).isEmpty();
    assertThat(completeness.flaws(complete)).isEmpty();
  }

  @Test
  void namesEveryFieldThatIsTooLong() {
    var long201 = "x".repeat(201);
    var draft =
        new Draft(
            new Nominee(long201, long201, long201, "", "x".repeat(255), Language.EN),
            new Nominator(long201, long201, "", "x".repeat(501)),
            List.of(new Statement("strategy", "x".repeat(8001))),
            List.of("https://example.org/" + "x".repeat(2000)),
            Language.FR);
    assertThat(rules.flaws(draft))
        .allMatch(flaw -> flaw.code().equals("TOO_LONG"))
        .extracting(flaw -> String.join(".", flaw.field()))
        .containsExactly(
            "nominee.name",
            "nominee.role",
            "nominee.company",
            "nominee.email",
            "nominator.name",
            "nominator.organisation",
            "nominator.relation",
            "statements.0.text",
            "evidenceLinks.0");
  }

  @Test
  void refusesACountryThatIsNone() {
    assertThat(codes(withCountry("XX"))).containsExactly("UNKNOWN_COUNTRY");
    assertThat(codes(withCountry("fr"))).containsExactly("UNKNOWN_COUNTRY");
    assertThat(codes(withCountry("EG"))).isEmpty();
  }

  @Test
  void refusesUnknownAndRepeatedCriteriaAndTooManyLinks() {
    var draft =
        new Draft(
            NominationFixtures.empty().nominee(),
            NominationFixtures.empty().nominator(),
            List.of(
                new Statement("strategy", ""),
                new Statement("strategy", ""),
                new Statement("beauty", "")),
            Collections.nCopies(11, "https://example.org"),
            Language.EN);
    assertThat(codes(draft)).containsExactly("DUPLICATE", "UNKNOWN_CRITERION", "TOO_MANY");
  }

  @Test
  void asksForACategoryOnlyWhereAnEditionHasSome() {
    var sorted = new Completeness(CRITERIA, CATEGORIES, List.of(), address -> true);
    assertThat(sorted.flaws(in("")))
        .extracting(flaw -> flaw.code() + flaw.field())
        .containsExactly("REQUIRED[category]");
    assertThat(sorted.flaws(in("small"))).isEmpty();
    assertThat(completeness.flaws(in(""))).isEmpty();
  }

  @Test
  void asksWhyWhereThereIsNoCriterionToWriteOn() {
    var brief = new Completeness(List.of(), List.of(), List.of(), address -> true);
    var complete = NominationFixtures.complete("A").withStatements(List.of());
    assertThat(brief.flaws(complete))
        .extracting(flaw -> flaw.code() + flaw.field())
        .containsExactly("REQUIRED[why]");
    assertThat(brief.flaws(saying(complete, "It is time."))).isEmpty();
  }

  private static Draft saying(Draft draft, String why) {
    var texts = new EnumMap<DraftText, String>(draft.texts());
    texts.put(DraftText.WHY, why);
    return new Draft(
        texts,
        draft.nomineeLanguage(),
        draft.statements(),
        draft.answers(),
        draft.evidenceLinks(),
        draft.language());
  }

  @Test
  void refusesACategoryThatTheEditionDoesNotHaveOrHasNoLonger() {
    var sorted = new Completeness(CRITERIA, CATEGORIES, List.of(), address -> true);
    assertThat(codes(in("gone"))).containsExactly("UNKNOWN_CATEGORY");
    assertThat(codes(in("large"))).isEmpty();
    assertThat(sorted.flaws(in("gone"))).extracting(Flaw::code).containsExactly("UNKNOWN_CATEGORY");
    assertThat(completeness.flaws(in("large")))
        .extracting(Flaw::code)
        .containsExactly("UNKNOWN_CATEGORY");
  }

  @Test
  void handsInOnlyLinksOfTheWeb() {
    var complete = NominationFixtures.complete("A");
    var links =
        List.of(
            "https://example.org/a?b=c#d",
            "http://пример.example/путь",
            "javascript:alert(1)",
            "https:example.org",
            "ftp://example.org",
            "https://user:secret@example.org",
            "no link",
            "https://example.org/\u202Egro.live");
    var draft =
        new Draft(
            complete.nominee(), complete.nominator(), complete.statements(), links, Language.EN);
    assertThat(completeness.flaws(draft))
        .allMatch(flaw -> flaw.code().equals("INVALID_LINK"))
        .extracting(flaw -> flaw.field().getLast())
        .containsExactly("2", "3", "4", "5", "6", "7");
  }

  @Test
  void takesAsManyWordsAsMayBeHandedInHoweverLongTheyAre() {
    var complete = NominationFixtures.complete("A");
    var criterion = complete.statements().getFirst().criterion();
    var longest =
        complete.statements().stream()
            .map(one -> one.criterion().equals(criterion) ? words(criterion, WordCount.MOST) : one)
            .toList();
    var draft =
        new Draft(
            complete.nominee(),
            complete.nominator(),
            longest,
            complete.evidenceLinks(),
            Language.RU);
    assertThat(rules.flaws(draft)).isEmpty();
    assertThat(completeness.flaws(draft)).isEmpty();
  }

  private static Statement words(String criterion, int count) {
    return new Statement(criterion, "предприниматель ".repeat(count).strip());
  }

  private static Draft in(String category) {
    var complete = NominationFixtures.complete("A");
    return new Draft(
        complete.nominee(),
        complete.nominator(),
        complete.statements(),
        complete.evidenceLinks(),
        complete.language(),
        category);
  }

  private List<String> codes(Draft draft) {
    return rules.flaws(draft).stream().map(Flaw::code).toList();
  }

  private static Draft withCountry(String country) {
    var empty = NominationFixtures.empty();
    return new Draft(
        new Nominee("", "", "", country, "", Language.EN),
        empty.nominator(),
        empty.statements(),
        empty.evidenceLinks(),
        empty.language());
  }
}
