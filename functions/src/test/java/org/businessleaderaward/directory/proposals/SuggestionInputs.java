package org.businessleaderaward.directory.proposals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What somebody suggests to the directory, to be changed at will. */
public final class SuggestionInputs {
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
    input.put("reason", "The page says so.");
    return input;
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
