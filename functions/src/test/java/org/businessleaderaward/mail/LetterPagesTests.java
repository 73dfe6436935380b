package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every letter as the page that mail readers show, in every language. */
class LetterPagesTests {
  private static final String CONTACT = "office@award.example";
  private static final String HOSTILE = "</td><img src=x onerror='alert(1)'>\"&amp;{{site}}> ";

  /** What Gmail shows without a cut. */
  private static final int LONGEST = 100_000;

  private static final Pattern DARK = Pattern.compile("\\.(\\w+) \\{ (\\S+): (#\\w{6}) !important");
  private static final Pattern COLOUR = Pattern.compile("(?:^|;)(color|background):(#\\w{6})");

  private final Letters letters =
      new Letters(
          new LetterTexts(),
          (person, address) ->
              Optional.of(
                  new LinkMinter.Minted(
                      "secret",
                      Links.LIFETIME,
                      Instant.parse("2027-01-02T09:00:00Z"),
                      Optional.of(Links.FOR_FIRST_PASSKEY))),
          new SiteUrl(TestAward.SITE),
          TestPreviews.paper(CONTACT));

  @ParameterizedTest
  @MethodSource("org.businessleaderaward.mail.LetterTests#everyLetterInEveryLanguage")
  void isAPageThatFetchesNothing(Letter letter, Language language) {
    var message = written(letter, language);
    var page = page(message);
    assertThat(message.html())
        .hasSizeLessThan(LONGEST)
        .as("the letter for the half of an Arabic day begins no line")
        .doesNotContainPattern("\\p{Nd} [صم](?!\\p{L})")
        .doesNotContain("url(", "@import", "<script", "<link", "src=");
    assertThat(page.select("a[href]"))
        .extracting(link -> link.attr("href"))
        .allMatch(at -> at.startsWith(TestAward.SITE + "/") || at.equals("mailto:" + CONTACT));
    assertThat(page.select("html").attr("dir")).isEqualTo(language.direction().html());
    assertThat(shown(page.select("h1").text())).isEqualTo(shown(message.subject()));
    assertThat(shown(page.title())).isEqualTo(shown(message.subject()));
  }

  @ParameterizedTest
  @MethodSource("org.businessleaderaward.mail.LetterTests#everyLetterInEveryLanguage")
  void saysWhatItsPlainTextSays(Letter letter, Language language) {
    var message = written(letter, language);
    var page = page(message);
    page.select("h1, .opens, td.quiet:not(.foot)").remove();
    page.select("a.leads").forEach(link -> link.text(link.attr("href")));
    page.select("p.quiet").forEach(copying -> copying.text(copying.select("a").text()));
    assertThat(shown(page.body().text())).isEqualTo(shown(message.text()));
  }

  @ParameterizedTest
  @MethodSource("org.businessleaderaward.mail.LetterTests#everyLetterInEveryLanguage")
  void hasAButtonOrWordsForEachAddressThatItsTextHas(Letter letter, Language language) {
    var message = written(letter, language);
    var links = page(message).select("a.opens, a.leads");
    assertThat(links.eachAttr("href"))
        .containsExactlyElementsOf(
            message.text().lines().filter(line -> line.startsWith("https://")).toList());
    assertThat(links.eachText()).noneMatch(words -> words.isBlank() || words.length() > 40);
  }

  @ParameterizedTest
  @MethodSource("org.businessleaderaward.mail.LetterTests#everyLetterInEveryLanguage")
  void showsWhateverPeopleTypeAsText(Letter letter, Language language) {
    var mail = queued(letter, language);
    var values = new HashMap<String, String>();
    mail.values()
        .forEach(
            (name, text) ->
                values.put(
                    name,
                    name.endsWith(LetterValues.INSTANT) || text.equals("true")
                        ? text
                        : HOSTILE + text));
    var message = letters.write(with(mail, values)).orElseThrow();
    var page = page(message);
    assertThat(page.select("img, script")).isEmpty();
    assertThat(page.getAllElements()).noneMatch(element -> element.hasAttr("onerror"));
    assertThat(page.select("a.opens"))
        .hasSameSizeAs(page(written(letter, language)).select("a.opens"));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void breaksNoReferenceAtAHyphen(Language language) {
    var mail = queued(letter("nomination-received"), language);
    var values = new HashMap<>(mail.values());
    values.put("reference", "NOM-2026-0042");
    var page = page(letters.write(with(mail, values)).orElseThrow());
    var kept = page.select("h1 [style*=nowrap], p [style*=nowrap]");
    assertThat(kept.eachText()).containsExactly("NOM-2026-0042", "NOM-2026-0042");
    kept.remove();
    assertThat(page.body().text()).doesNotContain("NOM-");
  }

  /** It leads to the room by the letter's own link; a scanner that follows it changes nothing. */
  @ParameterizedTest
  @EnumSource(Language.class)
  void leadsWhoeverWantsNoMoreRemindersToWhereTheyAreStopped(Language language) {
    var page = page(written(letter("draft-reminded"), language));
    var way = TestAward.SITE + "/" + language.tag() + "/nominate/?show=reminders#secret";
    assertThat(page.select("a.opens")).hasSize(1);
    assertThat(page.select("a.leads").eachAttr("href")).containsExactly(way);
  }

  @Test
  void everyAddressInATextHasTheWordsOfItsButtonAbove() throws IOException {
    try (var files = Files.newDirectoryStream(Path.of("src/main/resources/mail"))) {
      for (var file : files) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern("(?m)^(?!>>? ).*\\n\\{\\{(link|site)}}")
            .doesNotContainPattern("\\{\\{(link|site)}}\\S* *[^\\s]+ ");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void isReadableOnALightAndOnADarkGround(Language language) {
    var page = page(written(letter("juror-invited"), language));
    var dark = new HashMap<String, Map<String, String>>();
    DARK.matcher(page.select("style").html())
        .results()
        .forEach(
            rule ->
                dark.computeIfAbsent(rule.group(1), each -> new HashMap<>())
                    .put(rule.group(2), rule.group(3)));
    var coloured = page.select("[style*=';color:'], [style^='color:']");
    assertThat(coloured).hasSizeGreaterThan(5);
    for (var element : coloured) {
      for (var ground : Stream.of(Map.<String, Map<String, String>>of(), dark).toList()) {
        assertThat(
                contrast(colour(element, "color", ground), colour(element, "background", ground)))
            .as(element.outerHtml())
            .isGreaterThan(4.5);
      }
    }
  }

  private static String colour(
      Element element, String property, Map<String, Map<String, String>> dark) {
    return Stream.iterate(element, Objects::nonNull, Element::parent)
        .flatMap(
            each ->
                Stream.concat(
                        each.classNames().stream()
                            .map(dark::get)
                            .filter(Objects::nonNull)
                            .map(rule -> rule.get(property))
                            .filter(Objects::nonNull),
                        COLOUR
                            .matcher(each.attr("style"))
                            .results()
                            .filter(rule -> rule.group(1).equals(property))
                            .map(rule -> rule.group(2)))
                    .limit(1))
        .findFirst()
        .orElseThrow();
  }

  /** As WCAG 2 reckons it. */
  private static double contrast(String one, String other) {
    var a = luminance(one) + 0.05;
    var b = luminance(other) + 0.05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(String colour) {
    var sum = 0.0;
    var weights = new double[] {0.2126, 0.7152, 0.0722};
    for (var i = 0; i < 3; i++) {
      var part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4));
    }
    return sum;
  }

  private static Letter letter(String template) {
    return SampleLetters.all()
        .filter(each -> each.template().equals(template))
        .findFirst()
        .orElseThrow();
  }

  private Transport.Message written(Letter letter, Language language) {
    return letters.write(queued(letter, language)).orElseThrow();
  }

  private static QueuedMail queued(Letter letter, Language language) {
    var mail = new Mail("person-1", "ada@example.org", language, letter);
    return OutboxItem.of("mail-1", mail, Instant.EPOCH).mail();
  }

  private static QueuedMail with(QueuedMail mail, Map<String, String> values) {
    return new QueuedMail(
        mail.id(),
        mail.recipient(),
        mail.email(),
        mail.language(),
        mail.template(),
        values,
        mail.link());
  }

  /** The page, in which a parser of HTML finds no fault. */
  private static Document page(Transport.Message message) {
    var parser = Parser.htmlParser().setTrackErrors(10);
    var page = Jsoup.parse(message.html(), "", parser);
    assertThat((Collection<?>) parser.getErrors()).isEmpty();
    return page;
  }

  private static String shown(String text) {
    return text.replaceAll("[ \\u00a0\\n]+", " ").strip();
  }
}
