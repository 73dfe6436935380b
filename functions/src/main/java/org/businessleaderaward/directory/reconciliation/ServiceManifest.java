package org.businessleaderaward.directory.reconciliation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.wiring.SiteUrl;

/** What the service says of itself, and where its parts are. */
final class ServiceManifest {
  static final String ROOT = "reconcile";
  static final String SUGGEST_ENTITY = "suggest/entity";
  static final String SUGGEST_TYPE = "suggest/type";
  static final String SUGGEST_PROPERTY = "suggest/property";
  static final String PROPOSE = "properties";
  static final String PREVIEW = "preview";

  private static final int WIDTH = 400;
  private static final int HEIGHT = 180;

  private final String site;

  ServiceManifest(SiteUrl site) {
    this.site = site.address();
  }

  Map<String, Object> in(Language language) {
    var endpoint = site + "/" + ROOT + "/" + language.tag();
    var manifest = new LinkedHashMap<String, Object>();
    manifest.put("versions", List.of("0.2"));
    manifest.put("name", Labels.of("service", language));
    // The same in every language, for the entities are.
    manifest.put("identifierSpace", site + "/en/directory/");
    manifest.put("schemaSpace", site + "/en/developers/");
    manifest.put("documentation", site + "/" + language.tag() + "/developers/");
    manifest.put("defaultTypes", EntityType.allShown(language));
    manifest.put("view", Map.of("url", site + "/" + language.tag() + "/directory/{{id}}/"));
    manifest.put(
        "preview",
        Map.of("url", endpoint + "/" + PREVIEW + "?id={{id}}", "width", WIDTH, "height", HEIGHT));
    manifest.put(
        "suggest",
        Map.of(
            "entity", at(endpoint, SUGGEST_ENTITY),
            "type", at(endpoint, SUGGEST_TYPE),
            "property", at(endpoint, SUGGEST_PROPERTY)));
    manifest.put("extend", Map.of("propose_properties", at(endpoint, PROPOSE)));
    manifest.put("batchSize", QueryBatch.MOST);
    return manifest;
  }

  private static Map<String, Object> at(String endpoint, String path) {
    return Map.of("service_url", endpoint, "service_path", "/" + path);
  }
}
