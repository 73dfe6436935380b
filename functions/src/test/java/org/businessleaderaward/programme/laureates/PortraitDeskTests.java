package org.businessleaderaward.programme.laureates;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.EDITION;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.ID;
import static org.businessleaderaward.programme.laureates.AnnouncedAward.PUBLIC_AT;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.TestAward;
import org.businessleaderaward.TestBrowser;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.programme.pictures.Photographs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The portraits of laureates: who saves them, what is taken, and who sees them when. */
class PortraitDeskTests {
  private static final String SAVE = "saveLaureatePortrait";
  private static final int EXIF = 0xe1;
  private static final int COLOURS = 0xe2;
  private static final int COMMENT = 0xfe;

  private final AnnouncedAward stage = new AnnouncedAward();
  private final TestAward award = stage.award();
  private final TestBrowser office = stage.office();

  @Test
  void isAFileWithItsDescriptionInTheLanguageAskedForAndElseInOneThatItIsThereIn() {
    assertThat(save(input(0)).refusal(SAVE)).isEmpty();
    var told = told("AR");
    assertThat(told.path("alternative").path("text").asString()).isEqualTo("أمينة");
    assertThat(told("RU").path("alternative").path("language").asString()).isEqualTo("EN");
    assertThat(told.path("credit").asString()).isEqualTo("P. Photographer");
    assertThat(told.path("licence").asString()).isEqualTo("CC_BY");
    assertThat(told.path("width").asInt() + "x" + told.path("height").asInt()).isEqualTo("400x500");
    var file = get(told.path("path").asString());
    assertThat(file.getStatusCode()).isEqualTo(200);
    assertThat(file.getIsBase64Encoded()).isTrue();
    assertThat(Photographs.sizeOf(Base64.getDecoder().decode(file.getBody()))).isEqualTo("400x500");
    assertThat(file.getHeaders())
        .containsEntry("Content-Type", "image/jpeg")
        .containsEntry("X-Content-Type-Options", "nosniff")
        .containsEntry("Cross-Origin-Resource-Policy", "cross-origin")
        .containsEntry("Cache-Control", "public, max-age=60, stale-if-error=0")
        .containsEntry("Access-Control-Allow-Origin", "*")
        .doesNotContainKey("X-Robots-Tag");
    var again = send("GET", told.path("path").asString(), Map.of("If-None-Match", tagOf(file)));
    assertThat(again.getStatusCode()).isEqualTo(304);
    assertThat(again.getBody()).isEmpty();
    var head = send("HEAD", told.path("path").asString(), Map.of());
    assertThat(head.getStatusCode()).isEqualTo(200);
    assertThat(tagOf(head)).isEqualTo(tagOf(file));
    assertThat(head.getBody()).isEmpty();
  }

  private static String tagOf(APIGatewayProxyResponseEvent file) {
    return file.getHeaders().getOrDefault("ETag", "");
  }

  /** Neither by its description nor by its address, which the secretariat could have passed on. */
  @Test
  void row27IsToldToNobodyAMillisecondBeforeTheEmbargoEndsButToTheSecretariat() {
    save(input(0));
    var path = told("EN").path("path").asString();
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(told("EN").isNull()).isTrue();
    var early = get(path);
    assertThat(early.getStatusCode()).isEqualTo(422);
    assertThat(early.getHeaders()).containsEntry("Cache-Control", "no-store");
    assertThat(onRecord().path("credit").asString()).isEqualTo("P. Photographer");
    award.clock().set(PUBLIC_AT);
    assertThat(get(path).getStatusCode()).isEqualTo(200);
  }

  @Test
  void hasAnotherAddressWhenItIsAnotherPictureAndNoneOnceItIsRemoved() {
    save(input(0));
    var first = told("EN").path("path").asString();
    save(withoutPicture(with(input(1), "credit", "Somebody else")));
    assertThat(told("EN").path("path").asString()).as("of the same picture").isEqualTo(first);
    assertThat(told("EN").path("credit").asString()).isEqualTo("Somebody else");
    save(with(input(2), "picture", Photographs.inBase64(480, 600)));
    var second = told("EN").path("path").asString();
    assertThat(get(first).getStatusCode()).isEqualTo(422);
    assertThat(get(second).getStatusCode()).isEqualTo(200);
    assertThat(remove(2).refusal("removeLaureatePortrait")).isEqualTo("CHANGED");
    assertThat(get(second).getStatusCode()).isEqualTo(200);
    assertThat(remove(3).refusal("removeLaureatePortrait")).isEmpty();
    assertThat(get(second).getStatusCode()).isEqualTo(422);
    assertThat(told("EN").isNull()).isTrue();
    assertThat(onRecord().isNull()).isTrue();
    assertThat(remove(3).refusal("removeLaureatePortrait")).as("once more").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/portraits/",
        "/portraits/edition-2026/",
        "/portraits/edition-2026/1.jpg",
        "/portraits/edition-2026/1-aaaaaaaaaaaaaaaa.jpg",
        "/portraits/edition-2026/99-aaaaaaaaaaaaaaaa.jpg",
        "/portraits/edition-2028/1-aaaaaaaaaaaaaaaa.jpg",
        "/portraits/edition-2026/1-aaaaaaaaaaaaaaaa.png",
        "/portraits/edition-2026/1-aaaaaaaaaaaaaaaa-small.jpg",
        "/portraits/edition-2028/1-aaaaaaaaaaaaaaaa-small.jpg",
        "/portraits/edition-2026/1-aaaaaaaaaaaaaaaa.jpg/more",
        "/portraits/../graphql"
      })
  void isAtNoOtherAddress(String path) {
    save(input(0));
    assertThat(get(path).getStatusCode()).isEqualTo(422);
  }

  @Test
  void hasNothingInItsFileButWhatDrawsIt() {
    var plain = Photographs.of(400, 500);
    var hidden = "Exif\0\0 48.2082 N".getBytes(ISO_8859_1);
    var photograph = Photographs.with(plain, EXIF, hidden);
    photograph = Photographs.with(photograph, COLOURS, "ICC of a camera".getBytes(ISO_8859_1));
    photograph = Photographs.with(photograph, COMMENT, "A comment".getBytes(ISO_8859_1));
    var more = "PK\u0003\u0004 an archive".getBytes(ISO_8859_1);
    var behind = Arrays.copyOf(photograph, photograph.length + more.length);
    System.arraycopy(more, 0, behind, photograph.length, more.length);
    assertThat(save(with(input(0), "picture", base64(behind))).refusal(SAVE)).isEmpty();
    var kept = Base64.getDecoder().decode(get(told("EN").path("path").asString()).getBody());
    assertThat(new String(kept, ISO_8859_1))
        .doesNotContain("Exif", "48.2082", "ICC", "comment", "PK");
    assertThat(Photographs.sizeOf(kept)).isEqualTo("400x500");
    assertThat(kept).isEqualTo(Jpeg.read(plain).orElseThrow().bytes().asByteArray());
  }

  /** Who lists laureates is told where it is by what it asks anyway. */
  @Test
  void standsInSmallWhereLaureatesAreListed() {
    assertThat(inList().isNull()).isTrue();
    save(input(0));
    var small = inList();
    assertThat(small.path("width").asInt() + "x" + small.path("height").asInt())
        .isEqualTo("160x200");
    var first = small.path("path").asString();
    var file = get(first);
    assertThat(file.getStatusCode()).isEqualTo(200);
    assertThat(Photographs.sizeOf(Base64.getDecoder().decode(file.getBody()))).isEqualTo("160x200");
    save(withoutPicture(with(input(1), "credit", "Somebody else")));
    assertThat(inList().path("path").asString()).as("of the same picture").isEqualTo(first);
    var grey = base64(Photographs.ofNoise(160, 200, 0.05f));
    assertThat(save(with(input(2), "small", grey)).refusal(SAVE)).isEmpty();
    var second = inList().path("path").asString();
    assertThat(get(first).getStatusCode()).isEqualTo(422);
    assertThat(get(second).getStatusCode()).isEqualTo(200);
    award.clock().set(PUBLIC_AT.minusMillis(1));
    assertThat(get(second).getStatusCode()).isEqualTo(422);
    award.clock().set(PUBLIC_AT);
    remove(3);
    assertThat(inList().isNull()).isTrue();
    assertThat(get(second).getStatusCode()).isEqualTo(422);
  }

  static Stream<Arguments> noSmallOne() {
    return Stream.of(
        Arguments.of("PICTURE_UNREADABLE", ""),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(200, 160)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(160, 201)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(400, 500)),
        Arguments.of("PICTURE_TOO_LARGE", base64(Photographs.ofNoise(160, 200, 1f))));
  }

  @ParameterizedTest
  @MethodSource
  void noSmallOne(String code, String small) {
    var answer = save(with(input(0), "small", small));
    assertThat(answer.refusal(SAVE)).isEqualTo(code);
    assertThat(onRecord().isNull()).isTrue();
  }

  static Stream<Arguments> refused() {
    var whole = Photographs.of(400, 500);
    var endless = Arrays.copyOf(whole, whole.length - 2);
    var broken = whole.clone();
    broken[2] = 0;
    return Stream.of(
        Arguments.of("PICTURE_UNREADABLE", "not base64!"),
        Arguments.of("PICTURE_UNREADABLE", ""),
        Arguments.of("PICTURE_UNREADABLE", base64(Photographs.png(400, 500))),
        Arguments.of("PICTURE_UNREADABLE", base64("<svg onload='x'/>".getBytes(ISO_8859_1))),
        Arguments.of("PICTURE_UNREADABLE", base64(endless)),
        Arguments.of("PICTURE_UNREADABLE", base64(Arrays.copyOf(whole, 100))),
        Arguments.of("PICTURE_UNREADABLE", base64(broken)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(500, 400)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(200, 250)),
        Arguments.of("PICTURE_SHAPE", Photographs.inBase64(804, 1005)),
        Arguments.of("PICTURE_TOO_LARGE", base64(Photographs.ofNoise(480, 600, 0.75f))));
  }

  @ParameterizedTest
  @MethodSource
  void refused(String code, String picture) {
    var answer = save(with(input(0), "picture", picture));
    assertThat(answer.refusal(SAVE)).isEqualTo(code);
    assertThat(answer.data(SAVE, "userErrors").toString()).contains("[\"input\",\"picture\"]");
    assertThat(onRecord().isNull()).isTrue();
  }

  @Test
  void isRefusedWithoutConsentCreditDescriptionOrPicture() {
    var none =
        withoutPicture(with(input(0), "agreed", false, "credit", " ", "alternative", Map.of()));
    assertThat(save(none).data(SAVE, "userErrors").valueStream())
        .extracting(error -> error.path("code").asString() + error.path("field"))
        .containsExactly(
            "REQUIRED[\"input\",\"picture\"]",
            "REQUIRED[\"input\",\"alternative\"]",
            "REQUIRED[\"input\",\"credit\"]",
            "NOT_AGREED_TO_PORTRAIT[\"input\",\"agreed\"]");
    var longest = with(input(0), "credit", "a".repeat(PortraitCheck.LONGEST_CREDIT));
    assertThat(save(longest).refusal(SAVE)).isEmpty();
    var tooLong =
        with(
            input(1),
            "credit",
            "a".repeat(PortraitCheck.LONGEST_CREDIT + 1),
            "alternative",
            Map.of("fr", "a".repeat(PortraitCheck.LONGEST_ALTERNATIVE + 1)));
    assertThat(save(tooLong).data(SAVE, "userErrors").toString())
        .contains("[\"input\",\"alternative\",\"fr\"]", "[\"input\",\"credit\"]", "TOO_LONG");
  }

  @Test
  void whoComesSecondIsToldWhatIsOnRecord() {
    save(input(0));
    var late = save(with(input(0), "credit", "Late"));
    assertThat(late.refusal(SAVE)).isEqualTo("CHANGED");
    assertThat(late.data(SAVE, "portrait", "credit").asString()).isEqualTo("P. Photographer");
    remove(1);
    var gone = save(with(input(1), "credit", "Late"));
    assertThat(gone.refusal(SAVE)).isEqualTo("CHANGED");
    assertThat(gone.data(SAVE, "portrait").isNull()).isTrue();
  }

  /** What an officer typed beside one picture never goes with another, nor takes it away. */
  @Test
  void hasAVersionThatNoOtherHadBeforeItWasRemoved() {
    save(input(0));
    remove(1);
    save(with(input(0), "picture", Photographs.inBase64(480, 600), "credit", "Of another"));
    var late = save(withoutPicture(with(input(1), "credit", "Of the first")));
    assertThat(late.refusal(SAVE)).isEqualTo("CHANGED");
    assertThat(late.data(SAVE, "portrait", "credit").asString()).isEqualTo("Of another");
    assertThat(remove(1).refusal("removeLaureatePortrait")).isEqualTo("CHANGED");
    assertThat(told("EN").path("credit").asString()).isEqualTo("Of another");
    assertThat(remove(onRecord().path("version").asInt()).refusal("removeLaureatePortrait"))
        .isEmpty();
    assertThat(save(input(0)).refusal(SAVE)).isEmpty();
    assertThat(onRecord().path("version").asInt()).isEqualTo(5);
  }

  @Test
  void isOfNobodyWhoIsNoLaureate() {
    var other = with(input(0), "laureate", "nomination-b");
    assertThat(save(other).refusal(SAVE)).isEqualTo("WRONG_STATE");
    save(input(0));
    var announced = award.bean(Editions.class).get(EDITION);
    award.put(announced.withState(EditionState.COUNTED).withLaureates(List.of()));
    assertThat(told("EN").isNull()).isTrue();
    assertThat(onRecord().isNull()).isTrue();
    assertThat(save(input(1)).refusal(SAVE)).isEqualTo("WRONG_STATE");
  }

  @Test
  void standsInTheLog() {
    save(input(0));
    remove(1);
    assertThat(stage.log()).contains("PORTRAIT_SAVED 1", "PORTRAIT_REMOVED 1");
  }

  private TestBrowser.Answer save(Map<String, Object> input) {
    return office.send("SaveLaureatePortrait", Map.of("input", input));
  }

  private TestBrowser.Answer remove(int version) {
    var input = Map.of("laureate", ID, "version", version);
    return office.send("RemoveLaureatePortrait", Map.of("input", input));
  }

  private static Map<String, Object> input(int version) {
    var input = new HashMap<String, Object>();
    input.put("laureate", ID);
    input.put("version", version);
    input.put("picture", Photographs.inBase64(400, 500));
    input.put("small", Photographs.inBase64(160, 200));
    input.put("alternative", Map.of("en", "Amina", "ar", "أمينة"));
    input.put("credit", "P. Photographer");
    input.put("licence", "CC_BY");
    input.put("agreed", true);
    return input;
  }

  /** With other values, name by name. */
  private static Map<String, Object> with(Map<String, Object> input, Object... others) {
    for (int i = 0; i < others.length; i += 2) {
      input.put((String) others[i], others[i + 1]);
    }
    return input;
  }

  private static Map<String, Object> withoutPicture(Map<String, Object> input) {
    input.remove("picture");
    input.remove("small");
    return input;
  }

  private static String base64(byte[] file) {
    return Base64.getEncoder().encodeToString(file);
  }

  private JsonNode onRecord() {
    return office.send("LaureatePortrait", Map.of("laureate", ID)).data("laureatePortrait");
  }

  private JsonNode told(String language) {
    return stage.page(EDITION, 1, language).data("laureatePortrait");
  }

  /** The small one as the list of editions says it. */
  private JsonNode inList() {
    return award
        .browser(Room.PUBLIC)
        .send("Editions", Map.of("first", 1, "language", "EN"))
        .data("editions", "edges")
        .path(0)
        .path("node")
        .path("laureates")
        .path(0)
        .path("portrait");
  }

  private APIGatewayProxyResponseEvent get(String path) {
    return send("GET", path, Map.of());
  }

  private APIGatewayProxyResponseEvent send(
      String method, String path, Map<String, String> headers) {
    return award
        .<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent>room(Room.PUBLIC)
        .apply(
            new APIGatewayProxyRequestEvent()
                .withHttpMethod(method)
                .withPath(path)
                .withHeaders(headers));
  }
}
