package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The award's whole cycle through the rooms, as its users go through it, wherever the rooms run.
 *
 * @param url address of the site, without a slash at the end
 * @param mailbox where mail from there arrives
 */
public record Story(String url, Mailbox mailbox) {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String FERRIES = "Zanzibar ferries against trafficking (sample)";
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("#([A-Za-z0-9_-]{20,})");

  /** A mail that has arrived. */
  public record Letter(String to, String text) {}

  /** Where mail arrives. */
  @FunctionalInterface
  public interface Mailbox {
    /** Every letter, newest first. */
    List<Letter> letters() throws Exception;
  }

  /**
   * Leads the edition whose call is open to its laureate.
   *
   * @param secretariatToken the secret part of a link for the secretariat
   */
  public void lead(String secretariatToken) {
    lead(secretariatToken, () -> {});
  }

  /** The same, with what happens when all jurors have voted and the vote is still open. */
  public void lead(String secretariatToken, Runnable amidTheVote) {
    var secretariat = shortlisted(secretariatToken);
    var vote = new StoryOfVote(this);
    var chair = vote.cast(secretariat, amidTheVote);
    assertThat(vote.count(secretariat, chair)).isEqualTo("Ana Horvat");
    announce(secretariat);
    var edition = visitor().ask("", "CurrentEdition", Map.of("language", "EN"));
    assertThat(edition.at("/currentEdition/laureates/0/name").asString()).isEqualTo("Ana Horvat");
  }

  /** Leads it to its shortlist; gives the secretariat. */
  Visitor shortlisted(String secretariatToken) {
    for (var nominee : List.of("Ana Horvat", "Bo Lindqvist", "Chi Okafor")) {
      assertThat(nominate(nominee).get("reference").asString()).matches("NOM-\\d{4}-\\d{4}");
      agree(nominee);
    }
    decline("Dov Unwilling");
    var secretariat = Passkeys.enterOffice(visitor(), secretariatToken);
    secretariat.act("secretariat", "CloseCall", Map.of("reason", "Enough was submitted."));
    var nominations = screened(secretariat);
    new StoryOfAdvice(this).advise(secretariat);
    shortlist(secretariat, nominations);
    return secretariat;
  }

  /**
   * Has a partner propose a partnership and the secretariat take it into the directory, where it
   * has its page in every language, too.
   *
   * @param secretariatToken the secret part of a link for the secretariat
   * @return how long after that a search found it, such as {@code 1.2 s}
   */
  public String publish(String secretariatToken) {
    var proposed =
        visitor()
            .act(
                "partners",
                "SuggestPartnership",
                Map.of(
                    "input",
                    Map.of(
                        "idempotencyKey", UUID.randomUUID().toString(),
                        "name", FERRIES,
                        "summary", "Crews learn to notice trafficking and whom to call.",
                        "kind", "TRAINING",
                        "themes", List.of("PREVENTION"),
                        "countries", List.of("TZ"),
                        "sourceUrl", "https://example.org/ferries",
                        "email", "partner@example.org",
                        "language", "EN")));
    var secretariat = Passkeys.enterOffice(visitor(), secretariatToken);
    var suggestion = proposed.at("/suggestion/id").asString();
    secretariat.act(
        "secretariat",
        "DecideSuggestion",
        Map.of(
            "input",
            Map.of(
                "suggestion", suggestion, "accept", true, "sourceTitle", "Ferries of Zanzibar")));
    long accepted = System.nanoTime();
    var search =
        "{\"query\":\"{ partnerships(first: 1, search: \\\"Zanzibar\\\") { nodes { id } } }\"}";
    var id =
        eventually(
            "the partnership that was taken into the directory",
            () ->
                JsonMapper.shared()
                    .readTree(visitor().send("", search).body())
                    .at("/data/partnerships/nodes/0/id")
                    .asStringOpt());
    var took = String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - accepted) / 1e9);
    for (var language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
      assertThat(page("/" + language + "/directory/" + id + "/"))
          .contains("<html lang=\"" + language + "\"", "application/ld+json", FERRIES);
    }
    return took;
  }

  private String page(String path) {
    var wanted = HttpRequest.newBuilder(URI.create(url + path)).build();
    return eventually(
        path,
        () -> {
          var answer = HTTP.send(wanted, HttpResponse.BodyHandlers.ofString());
          return Optional.of(answer.body()).filter(_ -> answer.statusCode() == 200);
        });
  }

  /** Somebody is nominated, by a nominator who opens the link in the receipt. */
  private JsonNode nominate(String name) {
    var nominator = visitor();
    var receipt = Nomination.submit(nominator, name);
    var token = mailedToken("nominator.of." + Nomination.address(name));
    nominator.act("nominations", "OpenNominatorLink", Map.of("token", token));
    return receipt;
  }

  /** A nominee reads what was written, by the mailed link, and agrees. */
  private void agree(String name) {
    var nominee = nominee(name);
    var read = nomination(nominee);
    var answer = new HashMap<String, Object>(Map.of("nomination", read.path("id")));
    read.path("facts").properties().forEach(fact -> answer.put(fact.getKey(), fact.getValue()));
    nominee.act("nominee", "AcceptNomination", Map.of("input", answer));
  }

  /** Somebody is nominated and does not want to be; nothing of it is left. */
  private void decline(String name) {
    nominate(name);
    decline(nominee(name));
    var address = "nominator.of." + Nomination.address(name);
    eventually(
        "the last mail to the nominator",
        () ->
            mailbox.letters().stream()
                .filter(letter -> letter.to().equals(address))
                .filter(letter -> letter.text().contains("has declined"))
                .findFirst());
  }

  /** A nominee declines what they read. */
  static void decline(Visitor nominee) {
    var input = Map.of("nomination", nomination(nominee).path("id"));
    nominee.act("nominee", "DeclineNomination", Map.of("input", input));
  }

  private static JsonNode nomination(Visitor nominee) {
    return nominee.ask("nominee", "NomineeRoom", Map.of("language", "EN")).path("nomination");
  }

  private Visitor nominee(String name) {
    var nominee = visitor();
    nominee.act(
        "nominee", "OpenNomineeLink", Map.of("token", mailedToken(Nomination.address(name))));
    return nominee;
  }

  /** Somebody with a browser of their own. */
  public Visitor visitor() {
    return new Visitor(url);
  }

  private static List<JsonNode> screened(Visitor secretariat) {
    var submitted = board(secretariat, "SUBMITTED");
    assertThat(submitted).hasSize(3);
    for (var nomination : submitted) {
      secretariat.act(
          "secretariat",
          "ScreenNomination",
          Map.of(
              "input",
              Map.of(
                  "nomination", nomination.get("id").asString(),
                  "version", nomination.get("version").asInt(),
                  "eligible", true)));
    }
    release(secretariat);
    return board(secretariat, "ELIGIBLE");
  }

  /** Has the letters of decisions sent that wait. */
  private static void release(Visitor secretariat) {
    for (var batch :
        secretariat.ask("secretariat", "DecisionLetters", Map.of()).get("decisionLetters")) {
      var input =
          Map.of(
              "kind", batch.get("kind").asString(),
              "fingerprint", batch.get("fingerprint").asString());
      secretariat.act("secretariat", "ReleaseLetters", Map.of("input", input));
    }
  }

  private static List<JsonNode> board(Visitor secretariat, String status) {
    return nodes(
        secretariat
            .ask(
                "secretariat",
                "NominationBoard",
                Map.of("fit", Map.of("status", status), "order", "OLDEST", "first", 50))
            .get("board"));
  }

  static List<JsonNode> nodes(JsonNode connection) {
    return connection.get("edges").values().stream().map(edge -> edge.get("node")).toList();
  }

  private static void shortlist(Visitor secretariat, List<JsonNode> nominations) {
    secretariat.act(
        "secretariat",
        "RecordShortlist",
        Map.of(
            "input",
            Map.of(
                "nominations",
                nominations.stream().map(each -> each.get("id").asString()).toList(),
                "reasons",
                "The committee recommends all three.")));
  }

  /** Whom the count put first of those who stand. */
  static String first(Visitor secretariat) {
    return secretariat
        .ask("secretariat", "Result", Map.of())
        .at("/result/ranking/0/nomination")
        .asString();
  }

  private static void announce(Visitor secretariat) {
    secretariat.act(
        "secretariat",
        "Announce",
        Map.of(
            "input",
            Map.of(
                "nomination",
                Story.first(secretariat),
                "citation",
                Map.of("en", "For putting people before the cheapest offer."))));
  }

  /** Somebody who is invited. */
  static Map<String, Object> person(String name, String email) {
    return Map.of("name", name, "email", email, "language", "EN");
  }

  /** That somebody has no conflict with a nomination. */
  static Map<String, Object> noConflict(JsonNode nomination) {
    return Map.of("nomination", nomination.asString(), "conflict", false);
  }

  /** The secret part of the link in the newest mail to somebody, once it is there. */
  public String mailedToken(String address) {
    return eventually(
        "mail to " + address,
        () -> {
          for (var letter : mailbox.letters()) {
            var token = TOKEN.matcher(letter.text());
            if (letter.to().equals(address) && token.find()) {
              return Optional.of(token.group(1));
            }
          }
          return Optional.empty();
        });
  }

  /** A look at what may not be there yet. */
  @FunctionalInterface
  public interface Look<T> {
    /** What is there now. */
    Optional<T> at() throws Exception;
  }

  /**
   * What is there within a while, such as what a worker does. Looks ever more seldom, up to once a
   * second: on LocalStack a look takes longer than on the local server, and so does the worker.
   */
  public static <T> T eventually(String what, Look<T> look) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    var pause = Duration.ofMillis(20);
    while (System.nanoTime() < deadline) {
      try {
        var found = look.at();
        if (found.isPresent()) {
          return found.get();
        }
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
      LockSupport.parkNanos(pause.toNanos());
      if (pause.compareTo(Duration.ofSeconds(1)) < 0) {
        pause = pause.multipliedBy(3).dividedBy(2);
      }
    }
    throw new AssertionError("not there in time: " + what);
  }
}
