package org.businessleaderaward.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** What a nominator fills in, as the site sends it. */
final class Nomination {
  private Nomination() {}

  /** A whole draft of somebody. */
  static Map<String, Object> of(String nominee, JsonNode edition) {
    var statements =
        edition.get("criteria").values().stream()
            .map(
                criterion ->
                    Map.of(
                        "criterion",
                        criterion.get("id").asString(),
                        "text",
                        "What %s does about it, in words enough to be read by a committee."
                            .formatted(nominee)))
            .toList();
    return Map.of(
        "nominee",
        Map.of(
            "name",
            nominee,
            "role",
            "Chief executive",
            "company",
            "Company of " + nominee,
            "country",
            "AT",
            "email",
            address(nominee)),
        "nominator",
        Map.of(
            "name",
            "Nominator of " + nominee,
            "organisation",
            "A union",
            "email",
            "nominator.of." + address(nominee),
            "relation",
            "We worked on a code of conduct together."),
        "statements",
        statements,
        "evidenceLinks",
        List.of("https://example.org/evidence"),
        "language",
        "EN");
  }

  /** The mail address of a nominee. */
  static String address(String nominee) {
    return nominee.toLowerCase(Locale.ROOT).replace(' ', '.') + "@example.org";
  }

  /** Saves a draft and submits it; gives the receipt. */
  static JsonNode submit(Visitor nominator, String nominee) {
    var edition =
        nominator.ask("nominations", "NominationRoom", Map.of("language", "EN")).get("edition");
    var saved = nominator.act("nominations", "SaveDraft", Map.of("input", of(nominee, edition)));
    return nominator
        .act(
            "nominations",
            "SubmitNomination",
            Map.of(
                "input",
                Map.of(
                    "idempotencyKey",
                    UUID.randomUUID().toString(),
                    "version",
                    saved.at("/nomination/version").asInt(),
                    "declaresAccuracy",
                    true,
                    "allowsContact",
                    true)))
        .get("receipt");
  }
}
