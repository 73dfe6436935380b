package org.businessleaderaward.local;

import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.jury.TrusteeBrowser;
import tools.jackson.databind.JsonNode;

/** Somebody who shares the vote's key with the service, at a browser, whichever server runs. */
final class SharedKeyHolder {
  private Visitor visitor;
  private final TrusteeBrowser browser;

  /** Enters by a mailed link. */
  SharedKeyHolder(Visitor visitor, String token) {
    this.visitor = visitor;
    visitor.act("trustee", "OpenTrusteeLink", Map.of("token", token));
    this.browser = new TrusteeBrowser(this::ask);
  }

  private JsonNode ask(String operation, Map<String, ?> variables) {
    return visitor.ask("trustee", operation, variables);
  }

  /** Goes on at the address of another server. */
  SharedKeyHolder at(String url) {
    visitor = visitor.at(url);
    return this;
  }

  TrusteeBrowser browser() {
    return browser;
  }

  /** Waits until the service has taken a step, as the room says it. */
  void awaitService(String field) {
    Story.eventually(
        "the service's step " + field,
        () ->
            Optional.of(browser.room().path("trusteeship").path("trustees").path(0).path(field))
                .filter(at -> at.isString()));
  }

  /** Waits until people are asked for their parts. */
  void awaitAsking() {
    Story.eventually(
        "that parts are asked for",
        () ->
            Optional.of(browser.room().path("board").path("askedAt")).filter(at -> at.isString()));
  }

  boolean hasDecrypted() {
    return browser.room().path("decryption").path("sumsHash").isString();
  }
}
