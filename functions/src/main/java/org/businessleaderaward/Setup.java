package org.businessleaderaward;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.businessleaderaward.access.FirstLink;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import tools.jackson.databind.json.JsonMapper;

/**
 * The function {@code setup}: puts on record what an award starts with and mails the first member
 * of the secretariat a link. CloudFormation calls it as a custom resource when the stack is made or
 * the address changes, and waits for the answer at an address that it gives (AWS CloudFormation
 * User Guide, "Custom resource response objects"). Called by hand, with any JSON object, it mails
 * whoever was invited before another link, for the edition under way and for the next one that is
 * prepared: so that nobody whose link is too old for the first passkey is locked out. What it puts
 * on record it puts there once. An event with records only keeps the function awake: it has none
 * for this one.
 */
final class Setup implements Function<Map<String, Object>, Map<String, String>> {
  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String DELETE = "Delete";
  private static final String RECORDS = "Records";
  private static final String NOBODY = "NOBODY";
  private static final String OPEN = "open";
  private static final String NONE = "none";

  private final ProgrammeSeed programme;
  private final DirectorySeed directory;
  private final Editions editions;
  private final FirstLink firstLink;
  private final Clock clock;
  private final FirstMember secretariat;
  private final FirstCall firstCall;

  /** Sets up these. */
  Setup(
      ProgrammeSeed programme,
      DirectorySeed directory,
      Editions editions,
      FirstLink firstLink,
      Clock clock,
      FirstMember secretariat,
      FirstCall firstCall) {
    this.programme = programme;
    this.directory = directory;
    this.editions = editions;
    this.firstLink = firstLink;
    this.clock = clock;
    this.secretariat = secretariat;
    this.firstCall = firstCall;
  }

  /**
   * The secretariat's first member.
   *
   * @param email their mail address; empty for nobody yet
   */
  record FirstMember(String email) {
    /** Whom {@code SECRETARIAT_MAIL} names. */
    static FirstMember of(Environment environment) {
      return new FirstMember(environment.getProperty("SECRETARIAT_MAIL", ""));
    }
  }

  /**
   * The call of the edition that an award starts with.
   *
   * @param kind {@code open} at once; {@code prepared}, for the secretariat to open; or {@code
   *     none}, for an award that comes from an archive
   */
  record FirstCall(String kind) {
    /** What {@code FIRST_CALL} says; open where it says nothing. */
    static FirstCall of(Environment environment) {
      return new FirstCall(environment.getProperty("FIRST_CALL", OPEN));
    }

    boolean isOpen() {
      return kind.equals(OPEN);
    }

    boolean isNone() {
      return kind.equals(NONE);
    }
  }

  /**
   * Gives what became of the link: {@code INVITED}, {@code INVITED_BEFORE}, {@code REISSUED} or,
   * for want of an address, {@code NOBODY}; by hand also of that to the next edition, if it is
   * prepared.
   */
  @Override
  public Map<String, String> apply(Map<String, Object> event) {
    if (event.containsKey(RECORDS)) {
      return Map.of("link", NOBODY);
    }
    if (!event.containsKey("ResponseURL")) {
      return byHand();
    }
    try {
      var link = DELETE.equals(event.get("RequestType")) ? NOBODY : setUp(false);
      answer(event, "SUCCESS", link);
      return Map.of("link", link);
    } catch (RuntimeException e) {
      // Without an answer CloudFormation would wait for an hour.
      LOG.error("the award could not be set up", e);
      answer(event, "FAILED", "see the log of the function setup: " + e.getClass().getSimpleName());
      return Map.of("link", NOBODY);
    }
  }

  private Map<String, String> byHand() {
    var became = new TreeMap<>(Map.of("link", setUp(true)));
    var underWay = edition().map(Edition::id);
    editions
        .prepared()
        .filter(next -> !underWay.equals(Optional.of(next.id())))
        .filter(next -> !secretariat.email().isBlank())
        .ifPresent(next -> became.put("next", sendLink(next, true)));
    return became;
  }

  private String setUp(boolean again) {
    if (!firstCall.isNone()) {
      putOnRecord();
    }
    return edition()
        .filter(edition -> !secretariat.email().isBlank())
        .map(edition -> sendLink(edition, again))
        .orElse(NOBODY);
  }

  private void putOnRecord() {
    if (firstCall.isOpen()) {
      programme.load(clock.instant());
    } else {
      programme.loadBeforeTheCall(clock.instant());
    }
    directory.load();
  }

  /** The edition under way, or else the one that is prepared. */
  private Optional<Edition> edition() {
    return editions
        .current()
        .filter(edition -> edition.state() != EditionState.ARCHIVED)
        .or(() -> editions.all().stream().filter(edition -> !edition.sample()).findFirst());
  }

  private String sendLink(Edition edition, boolean again) {
    if (firstLink.invite(edition.id(), secretariat.email(), clock.instant())) {
      return "INVITED";
    }
    if (!again) {
      return "INVITED_BEFORE";
    }
    firstLink.reissue(edition.id(), secretariat.email(), clock.instant());
    return "REISSUED";
  }

  private static void answer(Map<String, Object> event, String status, String reason) {
    var body =
        Map.of(
            "Status",
            status,
            "Reason",
            reason,
            "PhysicalResourceId",
            "setup",
            "StackId",
            Objects.requireNonNull(event.get("StackId")),
            "RequestId",
            Objects.requireNonNull(event.get("RequestId")),
            "LogicalResourceId",
            Objects.requireNonNull(event.get("LogicalResourceId")));
    var request =
        HttpRequest.newBuilder(URI.create(String.valueOf(event.get("ResponseURL"))))
            .timeout(PATIENCE)
            .PUT(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(body)))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var response = http.send(request, BodyHandlers.discarding());
      if (response.statusCode() >= 300) {
        throw new IllegalStateException("the answer was refused: " + response.statusCode());
      }
    } catch (IOException e) {
      throw new IllegalStateException("the answer could not be given", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while answering", e);
    }
  }
}
