package org.businessleaderaward.directory.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Reply;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that an entry says becomes markup in the page of whoever shows its preview. */
class EntityPreviewTests {
  private static final String HOSTILE = "\"><script>alert(1)</script>&'";

  private final EntityPreview preview = new EntityPreview(new SiteUrl("https://award.example"));

  static Stream<String> fields() {
    return Stream.of("id", "name", "acronym", "place", "country", "summary");
  }

  @ParameterizedTest
  @MethodSource("fields")
  void escapesEveryValue(String field) {
    var type = field.equals("summary") ? EntityType.PARTNERSHIP : EntityType.ORGANISATION;
    var id = type.prefix() + "a-1";
    var entity = new HashMap<String, Object>(Map.of("__typename", type.id(), "id", id));
    entity.put("name", "A name");
    entity.merge(field, HOSTILE, (before, hostile) -> before + " " + hostile);
    var shown = new HashMap<String, @Nullable Object>();
    shown.put(type.name(), List.of(entity));
    var reply = preview.of(id, Language.EN, (_, _) -> shown);
    assertThat(reply)
        .isInstanceOfSatisfying(
            Reply.FramedPage.class,
            page ->
                assertThat(page.html())
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;")
                    .doesNotContain("<script"));
  }
}
