package org.businessleaderaward.directory.reconciliation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The Entity Reconciliation API at {@code /reconcile/<language>}: the endpoint, and its services
 * below. JSONP is not spoken, as every answer may be read by any site's page.
 */
public final class Reconciliation implements RoomFields, RoomProtocol {
  private final ServiceManifest manifest;
  private final EntityPreview preview;

  /** Speaks of entities whose pages are on this site. */
  public Reconciliation(SiteUrl site) {
    this.manifest = new ServiceManifest(site);
    this.preview = new EntityPreview(site);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring.protocol(this);
  }

  @Override
  public String root() {
    return ServiceManifest.ROOT;
  }

  @Override
  public Reply answer(Call call, Graph graph) {
    var language = call.path().stream().findFirst().flatMap(Reconciliation::language);
    if (language.isEmpty()) {
      return new Reply.Missing(
          "the endpoints are " + ServiceManifest.ROOT + "/ and one of the site's languages");
    }
    var suggest = new Completions(language.get(), call, graph);
    return switch (String.join("/", call.path().subList(1, call.path().size()))) {
      case "" -> endpoint(language.get(), call, graph);
      case ServiceManifest.SUGGEST_ENTITY -> suggest.entities();
      case ServiceManifest.SUGGEST_TYPE -> suggest.types();
      case ServiceManifest.SUGGEST_PROPERTY -> suggest.properties();
      case ServiceManifest.PROPOSE -> suggest.proposals();
      case ServiceManifest.PREVIEW ->
          preview.of(call.parameters().getOrDefault("id", ""), language.get(), graph);
      default -> new Reply.Missing("the service has no such path");
    };
  }

  private static Optional<Language> language(String tag) {
    return Arrays.stream(Language.values()).filter(each -> each.tag().equals(tag)).findFirst();
  }

  private Reply endpoint(Language language, Call call, Graph graph) {
    var queries = call.parameters().get("queries");
    if (queries != null) {
      return new QueryBatch(language, graph).answer(object(queries, "queries"));
    }
    var extend = call.parameters().get("extend");
    if (extend != null) {
      return new DataExtension(language, graph).answer(object(extend, "extend"));
    }
    return new Reply.Json(manifest.in(language));
  }

  private static JsonNode object(String text, String name) {
    try {
      var node = JsonMapper.shared().readTree(text);
      if (node.isObject()) {
        return node;
      }
    } catch (JacksonException e) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, name + " is not well-formed JSON");
    }
    throw new Refusal(Refusal.Code.BAD_REQUEST, name + " must be an object");
  }

  /** The texts of a list, or the one text; of an object its {@code id}. */
  static List<String> texts(JsonNode value) {
    return (value.isArray() ? value.valueStream() : Stream.of(value))
        .map(each -> each.isObject() ? each.path("id").asString("") : each.asString(""))
        .filter(text -> !text.isBlank())
        .map(String::strip)
        .toList();
  }
}
