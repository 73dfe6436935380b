package org.businessleaderaward.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.access.Links;
import org.businessleaderaward.embedded.ProjectRoot;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.wiring.SiteUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every letter against its texts, from the types of the records alone. */
class LetterTests {
  private static final Path TEXTS = Path.of("src/main/resources/mail");

  /** What every text may show although no letter holds it. */
  private static final Set<String> GIVEN_TO_ALL = Set.of("site", "secret", "linkDays", "linkEnds");

  /** Letters to officers, who have to read what a link is of use for before they have a passkey. */
  private static final Set<String> TO_OFFICERS =
      Set.of(
          "announcement-taken-back",
          "link-reissued",
          "records-expire",
          "retention-ends",
          "secretariat-invited",
          "window-closed",
          "withdrawal-reported");

  /** Letters whose link is of use for less time than it opens, which they say. */
  private static final Set<String> OF_ANOTHER_TIME =
      Set.of("draft-goes", "nomination-extended", "secretariat-invited");

  /** A link whose last whole day is the first of a month. */
  private static final LinkMinter.Minted LINK =
      new LinkMinter.Minted(
          "secret",
          Links.LIFETIME,
          Instant.parse("2027-01-02T09:00:00Z"),
          Optional.of(Links.FOR_FIRST_PASSKEY));

  private final Letters letters =
      new Letters(
          new LetterTexts(),
          (person, address) -> Optional.of(LINK),
          new SiteUrl(TestAward.SITE),
          TestPreviews.paper(""));

  static Stream<Arguments> everyTypeInEveryLanguage() {
    return SampleLetters.TYPES.stream()
        .flatMap(
            type ->
                Stream.of(Language.values())
                    .map(l -> arguments(named(type.getSimpleName(), type), l)));
  }

  static Stream<Arguments> everyLetterInEveryLanguage() {
    return SampleLetters.all()
        .flatMap(letter -> Stream.of(Language.values()).map(l -> arguments(letter, l)));
  }

  static Stream<Arguments> everyComponent() {
    return SampleLetters.TYPES.stream()
        .flatMap(type -> Arrays.stream(type.getRecordComponents()))
        .map(
            component ->
                arguments(
                    named(component.getDeclaringRecord().getSimpleName() + component, component)));
  }

  @Test
  void everyLetterIsARecordThatItsModuleSeals() {
    assertThat(SampleLetters.TYPES)
        .isNotEmpty()
        .allMatch(Class::isRecord)
        .allMatch(type -> Stream.of(type.getInterfaces()).allMatch(Class::isSealed));
  }

  @Test
  void everyLetterHasATextInEveryLanguageAndEveryTextIsALetters() throws IOException {
    var wanted =
        SampleLetters.all()
            .map(Letter::template)
            .flatMap(template -> Stream.of(Language.values()).map(l -> file(template, l)))
            .collect(Collectors.toSet());
    try (var files = Files.list(TEXTS)) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .containsExactlyInAnyOrderElementsOf(wanted);
    }
  }

  @Test
  void everyLetterIsInTheTableOfWhoIsWritten() throws IOException {
    var document = Files.readString(ProjectRoot.find().resolve("docs/where-to-change.md"));
    assertThat(SampleLetters.TYPES)
        .allSatisfy(
            type ->
                assertThat(document)
                    .contains(
                        "`%s.%s` ("
                            .formatted(
                                type.getInterfaces()[0].getSimpleName(), type.getSimpleName())));
  }

  @ParameterizedTest
  @MethodSource("everyTypeInEveryLanguage")
  void showsExactlyWhatItHolds(Class<?> type, Language language) throws IOException {
    var shown = new Names();
    var template = SampleLetters.of(type).getFirst().template();
    Mustache.compiler()
        .compile(Files.readString(TEXTS.resolve(file(template, language))))
        .visit(shown);
    shown.names.removeAll(GIVEN_TO_ALL);
    shown.names.remove("#firstDays");
    assertThat(shown.names.remove("firstDays")).isEqualTo(TO_OFFICERS.contains(template));
    assertThat(shown.names).isEqualTo(names(type));
  }

  @ParameterizedTest
  @MethodSource("everyLetterInEveryLanguage")
  void showsAllThatItHolds(Letter letter, Language language) {
    var message = write(letter, language);
    assertThat(message.subject()).isNotBlank().hasSizeLessThan(120).doesNotContain("{{", "\n");
    assertThat(message.text()).doesNotContain("{{");
    var whole = message.subject() + "\n" + message.text();
    // A text may make the link of its secret, to say to the page what it asks for.
    assertThat(whole.replaceAll("/[a-z]+/\\?[a-z]+=[a-z]+#secret", "/sample/#secret"))
        .contains(shown(letter, language));
    assertThat(message.html()).contains("lang=\"" + language.tag() + "\"");
  }

  @ParameterizedTest
  @MethodSource("everyTypeInEveryLanguage")
  void readsOtherwiseWhereItHoldsSomethingElse(Class<?> type, Language language) {
    var samples = SampleLetters.of(type);
    assertThat(samples.stream().map(sample -> write(sample, language).text()).distinct())
        .hasSameSizeAs(samples);
  }

  @ParameterizedTest
  @MethodSource("everyComponent")
  void isNamedForHowItIsShown(RecordComponent component) {
    var type = component.getGenericType().getTypeName();
    var name = component.getName();
    assertThat(name.endsWith(LetterValues.INSTANT)).isEqualTo(type.contains("ZonedDateTime"));
    assertThat(name.endsWith(LetterValues.PARAGRAPHS)).isEqualTo(type.contains("Paragraphs"));
    assertThat(name.equals("link")).isEqualTo(component.getType() == Mail.LinkWanted.class);
    assertThat(GIVEN_TO_ALL).doesNotContain(name);
    assertThat(name).isNotEqualTo("firstDays");
  }

  @ParameterizedTest
  @MethodSource("everyLetterInEveryLanguage")
  void saysOfEachLinkForHowLongAndUntilWhenItOpens(Letter letter, Language language) {
    var text = write(letter, language).text();
    if (!text.contains("#secret") || OF_ANOTHER_TIME.contains(letter.template())) {
      return;
    }
    assertThat(text).contains(String.valueOf(Links.LIFETIME.toDays()));
    assertThat(text)
        .contains(
            switch (language) {
              case AR -> "1 يناير 2027";
              case ZH -> "2027年1月1日";
              case EN -> "1 January 2027";
              case FR -> "1er janvier 2027";
              case RU -> "1 января 2027 года";
              case ES -> "1 de enero de 2027";
            });
  }

  /**
   * The spaces of French at its marks, none of which ends a line, as the site's messages have them;
   * not in addresses.
   */
  @Test
  void everyFrenchTextHasTheSpacesOfFrench() throws IOException {
    try (var files = Files.newDirectoryStream(TEXTS, "*.fr.mustache")) {
      for (var file : files) {
        assertThat(Files.readString(file))
            .as(file.toString())
            .doesNotContainPattern(
                "(?<!\u202f)[;!?%](?!\\w+=)|(?<!\u00a0):(?!//)|«(?!\u00a0)|(?<!\u00a0)»");
      }
    }
  }

  @Test
  void isNamedLikeItsTexts() {
    assertThat(new NotWritten("Ada").template()).isEqualTo("not-written");
  }

  @Test
  void refusesALetterThatHasNoText() {
    assertThatThrownBy(() -> write(new NotWritten("Ada"), Language.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("/mail/not-written.en.mustache");
  }

  @Test
  void refusesWhatNoTextCanShow() {
    assertThatThrownBy(() -> write(new Unreadable(Instant.EPOCH), Language.EN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Instant");
  }

  /** A letter without texts. */
  public record NotWritten(String name) implements Letter {}

  /** A letter that says when, and not in which zone. */
  public record Unreadable(Instant at) implements Letter {}

  private Transport.Message write(Letter letter, Language language) {
    var mail = new Mail("person-1", "ada@example.org", language, letter);
    return letters.write(OutboxItem.of("mail-1", mail, Instant.EPOCH).mail()).orElseThrow();
  }

  private static String file(String template, Language language) {
    return template + "." + language.tag() + ".mustache";
  }

  /** The names by which a text shows what letters of a type hold. */
  private static Set<String> names(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(LetterTests::names)
        .collect(Collectors.toSet());
  }

  private static Stream<String> names(RecordComponent component) {
    if (component.getType().isEnum()) {
      return Arrays.stream(component.getType().getEnumConstants()).map(each -> "#" + each);
    }
    var name = component.getName();
    return component.getGenericType() instanceof ParameterizedType
        ? Stream.of(name, "#" + name)
        : Stream.of(name);
  }

  /** What has to be read in a letter. */
  private static String[] shown(Letter letter, Language language) {
    return Arrays.stream(letter.getClass().getRecordComponents())
        .map(component -> value(letter, component))
        .flatMap(value -> value instanceof Optional<?> maybe ? maybe.stream() : Stream.of(value))
        .flatMap(value -> value instanceof List<?> names ? names.stream() : Stream.of(value))
        .flatMap(value -> shown(value, language))
        .toArray(String[]::new);
  }

  private static Object value(Letter letter, RecordComponent component) {
    try {
      return component.getAccessor().invoke(letter);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<String> shown(Object value, Language language) {
    return switch (value) {
      case LocalizedText text -> Stream.of(text.in(language));
      case Mail.Words(var text) -> Stream.of(text);
      case Mail.Paragraphs(var all) -> Stream.of(String.join("\n\n", all));
      case Mail.LinkWanted link ->
          Stream.of(TestAward.SITE + "/" + language.tag() + "/" + link.page() + "/#secret");
      case ZonedDateTime instant -> Stream.of("UTC+01:00");
      case Enum<?> section -> Stream.of();
      default -> Stream.of(value.toString());
    };
  }

  /** Collects the names in a text, those of sections with {@code #}. */
  private static final class Names implements Mustache.Visitor {
    private final Set<String> names = new TreeSet<>();

    @Override
    public void visitText(String text) {}

    @Override
    public void visitVariable(String name) {
      names.add(name);
    }

    @Override
    public boolean visitInclude(String name) {
      throw new IllegalArgumentException("a text includes " + name);
    }

    @Override
    public boolean visitSection(String name) {
      names.add("#" + name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      return visitSection(name);
    }
  }
}
