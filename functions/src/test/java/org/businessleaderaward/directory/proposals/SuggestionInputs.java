package org.businessleaderaward.directory.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.businessleaderaward.directory.OrganisationStory;

/** What somebody suggests to the directory, to be changed at will. */
public final class SuggestionInputs {
  /** Why a correction is to be made, in the words of who sends it. */
  static final String REASON = "The page says so.";

  private static final String FORUM = "partnership-vienna-forum-t";
  private static final String MANAMA = "partnership-manama-declaration-q";

  private static final Map<String, Object> REGISTERED =
      Map.of("register", "LEI", "value", "529900T8BM49AURSDO55");

  private static final Map<String, Object> LINES =
      Map.of(
          "name",
          "Zanzibar Lines",
          "kind",
          "PRIVATE",
          "country",
          "TZ",
          "place",
          "Zanzibar City",
          "websiteUrl",
          "https://lines.example.org",
          "externalIds",
          List.of(REGISTERED));

  /** What a correction of an organisation alone may say. */
  private static final Set<String> OF_ORGANISATIONS =
      Set.of("acronym", "place", "websiteUrl", "externalIds");

  private SuggestionInputs() {}

  /** A partnership that is not there yet. */
  public static Map<String, Object> partnership(String email) {
    var input = common(email);
    input.put("name", "Zanzibar ferries");
    input.put("summary", "Ferry companies that train their crews to look out for victims.");
    input.put("kind", "CAMPAIGN");
    input.put("themes", List.of("PREVENTION"));
    input.put("countries", List.of("TZ"));
    return input;
  }

  /** An organisation alone. */
  public static Map<String, Object> organisation(Map<String, Object> organisation, String email) {
    var input = common(email);
    input.put("organisation", organisation);
    return input;
  }

  /** Another name of an entry. */
  public static Map<String, Object> correction(String entry, String email) {
    var input = common(email);
    input.put("entry", entry);
    input.put("name", "Another name");
    input.put("reason", REASON);
    return input;
  }

  /**
   * What a mutation does its work with, with all that is beside the text in one of its places.
   *
   * @param way where the text is, from the argument on
   */
  public static Map<String, Object> around(List<String> way, String mutation, String email) {
    return switch (mutation) {
      case "suggestPartnership" -> {
        var input = partnership(email);
        input.put(
            "participants",
            List.of(
                way.getLast().equals("organisation")
                    ? Map.of("role", "PARTNER", "organisation", OrganisationStory.UNODC)
                    : Map.of("role", "PARTNER", "newOrganisation", LINES)));
        lists(way, input);
        yield input;
      }
      case "suggestOrganisation" -> organisation(LINES, email);
      case "suggestCorrection" -> {
        boolean ofOrganisation = way.stream().anyMatch(OF_ORGANISATIONS::contains);
        var input = correction(ofOrganisation ? OrganisationStory.UNODC : FORUM, email);
        switch (way.get(1)) {
          case "externalIds" -> input.put("externalIds", List.of(REGISTERED));
          case "participants" ->
              input.put(
                  "participants",
                  List.of(Map.of("role", "PARTNER", "organisation", OrganisationStory.UNODC)));
          default -> lists(way, input);
        }
        yield input;
      }
      case "askForOrganisationLink" ->
          new HashMap<>(
              Map.of(
                  "idempotencyKey",
                  UUID.randomUUID().toString(),
                  "organisation",
                  OrganisationStory.UNODC));
      default -> throw new IllegalArgumentException(mutation);
    };
  }

  /** A list of a partnership that a text is in. */
  private static void lists(List<String> way, Map<String, Object> input) {
    switch (way.get(1)) {
      case "relations" -> input.put("relations", List.of(Map.of("kind", "FOLLOWS", "id", MANAMA)));
      case "otherNames" ->
          input.put("otherNames", List.of(Map.of("kind", "ALIAS", "text", "Forum")));
      default -> {}
    }
  }

  private static Map<String, Object> common(String email) {
    var input = new HashMap<String, Object>();
    input.put("idempotencyKey", UUID.randomUUID().toString());
    input.put("language", "EN");
    input.put("sourceUrl", "https://example.org/a");
    input.put("email", email);
    return input;
  }
}
