package org.businessleaderaward.mail;

import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.language.Language;

/** Puts the award's name, signature and colours around a letter, as plain text and as HTML. */
final class Stationery {
  private final Identity award;
  private final Map<Language, Signature> signatures;
  private final Template page = LetterPage.read();

  /** Of an award. */
  Stationery(Identity award) {
    this.award = award;
    this.signatures = Signature.inEach(award);
  }

  /** The letter as plain text. */
  String text(Language language, LetterTexts.Text letter) {
    var paragraphs = LetterParagraph.of(letter).stream().map(LetterParagraph::text);
    return Stream.concat(paragraphs, Stream.of(signature(language).text()))
        .collect(Collectors.joining("\n\n", "", "\n"));
  }

  /** The letter as a page that says the same. */
  String html(Language language, LetterTexts.Text letter) {
    boolean fromTheRight = language.direction() == Language.Direction.RTL;
    return page.execute(
        Map.of(
            "lang", language.tag(),
            "dir", language.direction().html(),
            "start", fromTheRight ? "right" : "left",
            "faces", LetterPage.faces(language),
            "award", award.name().in(language),
            "accent", award.accent(),
            "whole", LetterPage.WHOLE,
            "subject", letter.subject(),
            "paragraphs", LetterParagraph.of(letter).stream().map(Stationery::shown).toList(),
            "signature", signature(language)));
  }

  private Signature signature(Language language) {
    return Objects.requireNonNull(signatures.get(language));
  }

  private static Map<String, Object> shown(LetterParagraph paragraph) {
    return paragraph.opens().isEmpty() && paragraph.leads().isEmpty()
        ? Map.of("opens", "", "leads", "", "lines", List.of(paragraph.text().split("\n", -1)))
        : Map.of(
            "opens", paragraph.opens(), "leads", paragraph.leads(), "address", paragraph.text());
  }
}
