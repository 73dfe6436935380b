package org.businessleaderaward.programme.pages;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.audit.Act;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.businessleaderaward.language.TextFlaw;
import org.businessleaderaward.programme.cycle.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * What the secretariat writes on the pages. Whoever writes names the version that they saw; who
 * comes second is told, and nothing of either is lost.
 */
final class PageDesk {
  /** The most characters of a text. */
  static final int LONGEST = 12_000;

  /** How many versions of a text are shown. */
  static final int MOST_VERSIONS = 20;

  private static final UserError REQUIRED =
      wrong("REQUIRED", "The page has its first text already; write another.");

  private final PageTexts texts;
  private final People people;

  PageDesk(PageTexts texts, People people) {
    this.texts = texts;
    this.people = people;
  }

  /** The current text of each page for which one was written, in any edition. */
  List<PageText> all() {
    return texts.all();
  }

  /** The versions of a text, newest first. */
  List<PageVersion> versions(Caller caller, PublicPage page, Language language) {
    return texts.versions(page, language, MOST_VERSIONS).stream()
        .map(
            text ->
                new PageVersion(text.version(), text.text(), text.writtenAt(), name(caller, text)))
        .toList();
  }

  private @Nullable String name(Caller caller, PageText text) {
    return people
        .find(text.writtenBy())
        .filter(person -> person.edition().equals(caller.edition()))
        .map(Person::name)
        .orElse(null);
  }

  /**
   * Writes a text.
   *
   * @param base the version that the caller saw; 0 when there was none
   */
  PagePayload write(
      Caller caller, PublicPage page, Language language, String sent, int base, Instant now) {
    var text = PlainText.asLines(sent).strip();
    var before = texts.current(page, language);
    var flaw = flaw(text, base);
    if (flaw.isPresent()) {
      return new PagePayload(before.orElse(null), List.of(flaw.get()));
    }
    var next = new PageText(page, language, base + 1, text, now, caller.personId());
    var what = "%s %s %d".formatted(page, language, next.version());
    var act =
        new Act(caller.edition(), now, caller.actor(), "PAGE_WRITTEN", caller.edition(), what);
    return before.map(PageText::version).orElse(0) == base && texts.write(next, act)
        ? new PagePayload(next, List.of())
        : new PagePayload(
            texts.current(page, language).orElse(null), List.of(Obstacle.CHANGED.userError()));
  }

  private static Optional<UserError> flaw(String text, int base) {
    if (text.isEmpty() && base == 0) {
      return Optional.of(REQUIRED);
    }
    return TextFlaw.ofLines(text, LONGEST).map(flaw -> wrong(flaw.code(), flaw.message()));
  }

  private static UserError wrong(String code, String message) {
    return UserError.at(code, message, "input", "text");
  }
}
