package org.businessleaderaward.directory.reconciliation;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Reply;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/** A few lines on an entity, to be shown within another page. Every value is escaped. */
final class EntityPreview {
  private static final String STYLE =
      "body{font:14px/1.4 sans-serif;margin:8px}h1{font-size:16px;margin:0}p{margin:4px 0}";

  private static final Template PAGE =
      Mustache.compiler()
          .escapeHTML(true)
          .emptyStringIsFalse(true)
          .compile(
              """
              <!doctype html>
              <html lang="{{language}}" dir="{{direction}}">
              <head><meta charset="utf-8"><title>{{name}}</title><style>%s</style></head>
              <body>
              <h1><a href="{{page}}" target="_blank" rel="noopener noreferrer">{{name}}</a></h1>
              <p>{{said}}</p>
              {{#summary}}<p>{{summary}}</p>{{/summary}}
              </body>
              </html>
              """
                  .formatted(STYLE));

  private final SiteUrl site;

  EntityPreview(SiteUrl site) {
    this.site = site;
  }

  Reply of(String id, Language language, Graph graph) {
    var selection = new EnumMap<EntityType, String>(EntityType.class);
    selection.put(
        EntityType.ORGANISATION, Entities.NAME + " acronym(language: $language) place country");
    selection.put(
        EntityType.PARTNERSHIP, Entities.NAME + " summary(language: $language) countries");
    var entity = new Entities(language, graph).find(List.of(id), selection).get(id);
    var type =
        entity == null ? Optional.<EntityType>empty() : EntityType.ofEntity(entity.text("id"));
    if (entity == null || type.isEmpty()) {
      return new Reply.Missing("there is no such entity");
    }
    var said =
        Stream.of(
                List.of(Labels.of(type.get().id(), language)),
                entity.texts("acronym"),
                entity.texts("place"),
                entity.texts("country"),
                entity.texts("countries"))
            .flatMap(List::stream)
            .toList();
    var html =
        PAGE.execute(
            Map.of(
                "language", language.tag(),
                "direction", language.direction().html(),
                "page",
                    site.address() + "/" + language.tag() + "/directory/" + entity.text("id") + "/",
                "name", entity.text("name"),
                "said", String.join(" · ", said),
                "summary", entity.text("summary")));
    var hash = Base64.getEncoder().encodeToString(Sha256.of(STYLE).bytes());
    return new Reply.FramedPage(html, "'sha256-" + hash + "'");
  }
}
