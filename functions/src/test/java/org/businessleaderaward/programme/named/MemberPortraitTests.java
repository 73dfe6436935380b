package org.businessleaderaward.programme.named;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.EditionFixtures;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.pictures.Photographs;
import org.businessleaderaward.storage.Meanwhile;
import org.businessleaderaward.storage.TableOf;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The portraits of those who are named: theirs alone to give, and gone when they are. */
class MemberPortraitTests {
  private static final String EDITION = "edition-2026";
  private static final String AGREE = "agreeToBeNamed";
  private static final Instant PUBLIC_AT = Instant.parse("2026-08-01T10:00:00Z");
  private static final int EXIF = 0xe1;

  private final Meanwhile meanwhile = new Meanwhile();
  private final TestAward award = new TestAward(meanwhile);
  private TestBrowser office = award.browser(Room.SECRETARIAT);

  @BeforeEach
  void begin() {
    award.put(EditionFixtures.in(EditionState.CALL_OPEN));
    office = award.enter(Room.SECRETARIAT, member(Role.SECRETARIAT).id());
  }

  private Person member(Role role) {
    var email = role.name().toLowerCase(Locale.ROOT) + "@example.org";
    return award.put(Person.newcomer(role, EDITION, "P", email, Language.EN));
  }

  private TestBrowser.Answer agree(Person person, @Nullable Map<String, ?> portrait) {
    var input =
        new HashMap<String, @Nullable Object>(
            Map.of("name", "Ada", "position", "", "biography", "", "language", "EN"));
    input.put("portrait", portrait);
    return send(person, "AgreesToBeNamed", Map.of("input", input));
  }

  private TestBrowser.Answer send(Person person, String what, Map<String, ?> variables) {
    var operation = (person.role() == Role.JUROR ? "Juror" : "Adviser") + what;
    return award.enter(person.role().room(), person.id()).send(operation, variables);
  }

  private static Map<String, Object> portrait(@Nullable String picture) {
    var portrait = new HashMap<String, Object>();
    if (picture != null) {
      portrait.put("picture", picture);
    }
    portrait.put("credit", " P. Photographer ");
    portrait.put("allowed", true);
    return portrait;
  }

  private static Map<String, Object> square(int side) {
    return portrait(Photographs.inBase64(side, side));
  }

  private static Map<String, Object> keeping(String hash) {
    var portrait = portrait(null);
    portrait.put("kept", hash);
    return portrait;
  }

  /** The hash of what is stored, as their own room says it. */
  private String hash(Person person) {
    return send(person, "Naming", Map.of()).data("naming", "portrait", "hash").asString();
  }

  private JsonNode shown(String as) {
    var asked = new HashMap<>(Map.of("a", EDITION, "language", "EN"));
    List.of("b", "c", "d", "e", "f").forEach(other -> asked.put(other, ""));
    return award.browser(Room.PUBLIC).send("PeopleOfEditions", asked).data("a", as).path(0);
  }

  private String path(String as) {
    return shown(as).path("portrait").path("path").asString();
  }

  private APIGatewayProxyResponseEvent get(String path) {
    return award
        .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
        .apply(new APIGatewayProxyRequestEvent().withHttpMethod("GET").withPath(path));
  }

  private void isNoFile(String path) {
    var answer = get(path);
    assertThat(answer.getStatusCode()).isEqualTo(422);
    assertThat(answer.getHeaders()).containsEntry("Cache-Control", "no-store");
  }

  private String stored() {
    return award.dump(TableOf.PROGRAMME).toString();
  }

  /** What {@link #nothingIsLeftOf} looks for is there while the portrait is. */
  private String path(String as, Person person, int side) {
    assertThat(agree(person, square(side)).refusal(AGREE)).isEmpty();
    assertThat(stored()).contains("#PICTURES", "portraitHash=AttributeValue(S");
    return path(as);
  }

  private void nothingIsLeftOf(Person person, String path) {
    isNoFile(path);
    assertThat(stored()).doesNotContain("#PICTURES", "portraitHash=AttributeValue(S");
    assertThat(send(person, "Naming", Map.of()).data("namingPicture").isNull()).isTrue();
  }

  @Test
  void isAFileBesideTheNameWhoseAddressSaysNothingOfThePerson() {
    var adviser = member(Role.ADVISER);
    assertThat(agree(adviser, square(320)).refusal(AGREE)).isEmpty();
    var portrait = shown("advisers").path("portrait");
    assertThat(portrait.path("side").asInt()).isEqualTo(320);
    assertThat(portrait.path("credit").asString()).isEqualTo("P. Photographer");
    var path = portrait.path("path").asString();
    assertThat(path)
        .matches("/portraits/edition-2026/member-[A-Za-z0-9_-]{16}[.]jpg")
        .doesNotContain(adviser.id());
    var file = get(path);
    assertThat(file.getStatusCode()).isEqualTo(200);
    assertThat(Photographs.sizeOf(Base64.getDecoder().decode(file.getBody()))).isEqualTo("320x320");
    assertThat(file.getHeaders())
        .containsEntry("Content-Type", "image/jpeg")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cache-Control", "public, max-age=60, stale-if-error=0");
    var own = send(adviser, "Naming", Map.of());
    assertThat(own.data("namingPicture").asString()).isEqualTo(file.getBody());
    assertThat(seenByTheOffice(adviser.id(), hash(adviser)).asString()).isEqualTo(file.getBody());
  }

  @Test
  void isNotSeenByTheOfficeBesideThePhotographerOfTheOneBefore() {
    var adviser = member(Role.ADVISER);
    agree(adviser, square(160));
    var first = hash(adviser);
    agree(adviser, square(200));
    assertThat(seenByTheOffice(adviser.id(), first).isNull()).isTrue();
    assertThat(seenByTheOffice(adviser.id(), hash(adviser)).isNull()).isFalse();
  }

  /** They agreed to stand on the award's pages, not in an index of pictures. */
  @Test
  void isForNoOtherSitesPageAndNoSearchEngine() {
    agree(member(Role.ADVISER), square(160));
    assertThat(get(path("advisers")).getHeaders())
        .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
        .containsEntry("X-Robots-Tag", "noindex")
        .doesNotContainKeys("Access-Control-Allow-Origin", "Access-Control-Expose-Headers");
  }

  private JsonNode seenByTheOffice(String person, String hash) {
    return office
        .send("NamingPicture", Map.of("person", person, "hash", hash))
        .data("namingPicture");
  }

  @Test
  void isNobodyElsesOfficersToSee() {
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    var other =
        award.put(Person.newcomer(Role.ADVISER, "edition-2024", "P", "b@example.org", Language.EN));
    assertThat(agree(other, square(160)).refusal(AGREE)).isEmpty();
    var hash = hash(other);
    assertThat(hash).isNotEmpty();
    for (var person : List.of(other.id(), "person-x", "a#b", "")) {
      assertThat(seenByTheOffice(person, hash).isNull()).as(person).isTrue();
    }
  }

  @Test
  void staysWhileTheWordsChangeAndIsAnotherFileWhenItIsAnotherPicture() {
    var adviser = member(Role.ADVISER);
    assertThat(agree(adviser, portrait(null)).refusal(AGREE))
        .as("none to keep")
        .isEqualTo("REQUIRED");
    agree(adviser, square(200));
    var first = path("advisers");
    var kept = keeping(hash(adviser));
    kept.put("credit", "");
    assertThat(agree(adviser, kept).refusal(AGREE)).isEmpty();
    assertThat(path("advisers")).isEqualTo(first);
    assertThat(shown("advisers").path("portrait").path("credit").asString()).isEmpty();
    agree(adviser, square(240));
    assertThat(path("advisers")).isNotEqualTo(first);
    isNoFile(first);
    assertThat(get(path("advisers")).getStatusCode()).isEqualTo(200);
  }

  /** Whom a page names, it names beside the picture that it shows. */
  @Test
  void isKeptOnlyAsItWasSeen() {
    var adviser = member(Role.ADVISER);
    agree(adviser, square(200));
    var seen = keeping(hash(adviser));
    var replaced = square(240);
    replaced.put("credit", "Q. Photographer");
    agree(adviser, replaced);
    var refused = agree(adviser, seen);
    assertThat(refused.refusal(AGREE)).isEqualTo("PORTRAIT_CHANGED");
    assertThat(refused.data(AGREE, "userErrors").toString())
        .contains("[\"input\",\"portrait\",\"picture\"]");
    assertThat(refused.data(AGREE, "naming", "portrait", "hash").asString())
        .isEqualTo(hash(adviser));
    assertThat(shown("advisers").path("portrait").path("side").asInt()).isEqualTo(240);
    assertThat(shown("advisers").path("portrait").path("credit").asString())
        .isEqualTo("Q. Photographer");
    agree(adviser, null);
    assertThat(agree(adviser, seen).refusal(AGREE)).as("removed").isEqualTo("PORTRAIT_CHANGED");
    assertThat(shown("advisers").path("portrait").isNull()).isTrue();
  }

  @Test
  void staysWhileAnotherMemberChangesTheirs() {
    var adviser = member(Role.ADVISER);
    var path = path("advisers", adviser, 200);
    var other =
        award.put(Person.newcomer(Role.ADVISER, EDITION, "Q", "q@example.org", Language.EN));
    agree(other, square(240));
    agree(other, square(280));
    agree(other, null);
    assertThat(get(path).getStatusCode()).isEqualTo(200);
    send(other, "DeclinesToBeNamed", Map.of());
    assertThat(get(path).getStatusCode()).isEqualTo(200);
    assertThat(hash(adviser)).isNotEmpty();
  }

  /** The same photograph of two: it is there while one of them is named with it. */
  @Test
  void isThereWhileOneOfTwoWithTheSameIsNotHidden() {
    var one = member(Role.ADVISER);
    var path = path("advisers", one, 200);
    var other =
        award.put(Person.newcomer(Role.ADVISER, EDITION, "Q", "q@example.org", Language.EN));
    agree(other, square(200));
    hide(one, true, 1);
    assertThat(path("advisers")).isEqualTo(path);
    assertThat(get(path).getStatusCode()).isEqualTo(200);
    hide(one, false, 2);
    hide(other, true, 1);
    assertThat(get(path).getStatusCode()).isEqualTo(200);
    hide(one, true, 3);
    isNoFile(path);
  }

  @Test
  void isDeletedOnceNoneIsToBeShown() {
    var adviser = member(Role.ADVISER);
    var path = path("advisers", adviser, 160);
    agree(adviser, null);
    assertThat(shown("advisers").path("name").asString()).isEqualTo("Ada");
    assertThat(shown("advisers").path("portrait").isNull()).isTrue();
    nothingIsLeftOf(adviser, path);
  }

  @Test
  void isDeletedWhenTheyTakeBackBeingNamed() {
    var adviser = member(Role.ADVISER);
    var path = path("advisers", adviser, 160);
    send(adviser, "DeclinesToBeNamed", Map.of());
    nothingIsLeftOf(adviser, path);
  }

  @Test
  void isDeletedWhenTheSecretariatWritesDownThatTheyAskedForIt() {
    var adviser = member(Role.ADVISER);
    var path = path("advisers", adviser, 160);
    withdraw(adviser);
    nothingIsLeftOf(adviser, path);
  }

  private void withdraw(Person person) {
    var input = Map.of("person", person.id(), "reason", "By telephone.");
    assertThat(office.send("WithdrawNaming", Map.of("input", input)).refusal("withdrawNaming"))
        .isEmpty();
  }

  /** Whose log another act has gone on meanwhile, so that it is written at the second try. */
  @Test
  void isDeletedWhenThatIsWrittenDownAtASecondTry() {
    var juror = member(Role.JUROR);
    assertThat(agree(juror, null).refusal(AGREE)).isEmpty();
    var adviser = member(Role.ADVISER);
    var path = path("advisers", adviser, 160);
    meanwhile.next(() -> hide(juror, true, 1));
    withdraw(adviser);
    assertThat(meanwhile.isDone()).isTrue();
    nothingIsLeftOf(adviser, path);
  }

  @Test
  void isOnNoPageAndNoFileWhileTheyAreHidden() {
    var adviser = member(Role.ADVISER);
    agree(adviser, square(160));
    var path = path("advisers");
    hide(adviser, true, 1);
    isNoFile(path);
    assertThat(seenByTheOffice(adviser.id(), hash(adviser)).isNull()).isFalse();
    hide(adviser, false, 2);
    assertThat(get(path).getStatusCode()).isEqualTo(200);
  }

  private void hide(Person person, boolean hidden, int seen) {
    var input =
        Map.of("person", person.id(), "hidden", hidden, "version", seen, "reason", "A threat.");
    assertThat(office.send("HideNaming", Map.of("input", input)).refusal("hideNaming")).isEmpty();
  }

  /** Whoever keeps the address, and the jurors' own rooms, know it before everybody does. */
  @Test
  void ofAJurorIsNoFileAMillisecondBeforeTheResultIsPublic() {
    var juror = member(Role.JUROR);
    agree(juror, square(160));
    award.put(
        award
            .bean(Editions.class)
            .get(EDITION)
            .withState(EditionState.ANNOUNCED)
            .withPublicAt(PUBLIC_AT));
    award.clock().set(PUBLIC_AT);
    var path = path("jury");
    assertThat(get(path).getStatusCode()).isEqualTo(200);
    award.clock().set(PUBLIC_AT.minusMillis(1));
    isNoFile(path);
    award.put(award.bean(Editions.class).get(EDITION).withState(EditionState.DRAFT));
    award.clock().set(PUBLIC_AT);
    isNoFile(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portraits/edition-2024/member-%s.jpg",
        "/portraits/edition-2028/member-%s.jpg",
        "/portraits/edition-2026/member-%s.png",
        "/portraits/edition-2026/member-%s.jpg/more",
        "/portraits/edition-2026/member-%s-small.jpg",
        "/portraits/edition-2026/1-%s.jpg",
        "/portraits/edition-2026/%s.jpg",
        "/portraits/edition-2026/member-.jpg"
      })
  void isAtNoOtherAddress(String address) {
    award.put(EditionFixtures.named("edition-2024", 2024, EditionState.ARCHIVED, false));
    var adviser = member(Role.ADVISER);
    agree(adviser, square(160));
    var hash = hash(adviser);
    assertThat(path("advisers")).contains(hash);
    assertThat(get(address.formatted(hash)).getStatusCode()).isEqualTo(422);
    var another = hash.substring(1) + (hash.endsWith("a") ? "b" : "a");
    assertThat(get(path("advisers").replace(hash, another)).getStatusCode()).isEqualTo(422);
  }

  @Test
  void hasNothingInItsFileButWhatDrawsIt() {
    var hidden = "Exif\0\0 48.2082 N".getBytes(ISO_8859_1);
    var photograph = Photographs.with(Photographs.of(200, 200), EXIF, hidden);
    agree(member(Role.ADVISER), portrait(base64(photograph)));
    var kept = Base64.getDecoder().decode(get(path("advisers")).getBody());
    assertThat(new String(kept, ISO_8859_1)).doesNotContain("Exif", "48.2082");
    assertThat(Photographs.sizeOf(kept)).isEqualTo("200x200");
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("PICTURE_UNREADABLE", "not base64!"),
        Arguments.of("PICTURE_UNREADABLE", ""),
        Arguments.of("PICTURE_UNREADABLE", base64(Photographs.png(200, 200))),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(200, 201)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(159, 159)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(321, 321)),
        Arguments.of("PICTURE_TOO_LARGE", base64(Photographs.ofNoise(320, 320, 0.75f))));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String code, String picture) {
    var answer = agree(member(Role.ADVISER), portrait(picture));
    assertThat(answer.refusal(AGREE)).isEqualTo(code);
    assertThat(answer.data(AGREE, "userErrors").toString())
        .contains("[\"input\",\"portrait\",\"picture\"]");
    assertThat(shown("advisers").isMissingNode()).isTrue();
  }

  @Test
  void isRefusedUnlessTheySayThatItMayBePublished() {
    var adviser = member(Role.ADVISER);
    var wanted = square(160);
    wanted.put("allowed", false);
    wanted.put("credit", "a".repeat(OwnPortrait.LONGEST_CREDIT + 1));
    assertThat(agree(adviser, wanted).data(AGREE, "userErrors").valueStream())
        .extracting(error -> error.path("code").asString() + error.path("field"))
        .containsExactly(
            "TOO_LONG[\"input\",\"portrait\",\"credit\"]",
            "PORTRAIT_NOT_ALLOWED[\"input\",\"portrait\",\"allowed\"]");
    wanted.put("allowed", true);
    wanted.put("credit", "a".repeat(OwnPortrait.LONGEST_CREDIT));
    assertThat(agree(adviser, wanted).refusal(AGREE)).isEmpty();
  }

  @Test
  void isGoneWithTheSeatAndWithWhoIsErased() {
    var juror = invite("julia");
    assertThat(agree(juror, square(160)).refusal(AGREE)).isEmpty();
    assertThat(stored()).contains("#PICTURES");
    var successor = Map.of("name", "S", "email", "s@example.org", "language", "EN");
    office.send("ReplaceJuror", Map.of("juror", juror.id(), "input", successor));
    assertThat(stored()).doesNotContain("#PICTURES");
    var other = invite("karl");
    assertThat(agree(other, square(160)).refusal(AGREE)).isEmpty();
    assertThat(stored()).contains("#PICTURES");
    award.put(award.bean(Editions.class).get(EDITION).withState(EditionState.ANNOUNCED));
    var path = path("jury");
    var email = Map.of("email", other.email());
    assertThat(office.send("ExportPersonalData", email).body().toString())
        .contains(get(path).getBody(), "P. Photographer");
    assertThat(office.send("ErasePersonalData", email).refusal("erasePersonalData")).isEmpty();
    isNoFile(path);
    assertThat(stored()).doesNotContain("#PICTURES");
  }

  private Person invite(String name) {
    var input = Map.of("name", name, "email", name + "@example.org", "language", "EN");
    var invited = office.send("InviteJuror", Map.of("input", input, "chair", false));
    var id = invited.data("inviteJuror", "person", "id").asString();
    return award.bean(People.class).find(id).orElseThrow();
  }

  private static String base64(byte[] file) {
    return Base64.getEncoder().encodeToString(file);
  }
}
