package org.businessleaderaward.nominations.board;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.SiteOperation;
import tools.jackson.databind.JsonNode;

/**
 * What the pages of an officers' board ask for, on a {@link FilledBoard} in screening, and how many
 * capacity units each question may take, however many nominations there are. Here, and in no other
 * place, the units are stated; {@code ./test} holds them, and {@code bench/nominations} holds what
 * they take in time, too.
 */
public final class BoardPages {
  /** Of a function that has just started: what reads all rows takes so many units a row more. */
  public static final double COLD_UNITS_A_ROW = 0.08;

  /**
   * In advice, how far advisers agree, which is asked by a press alone and reads all that they
   * wrote, takes so many units a nomination.
   */
  public static final double AGREEMENT_UNITS_A_NOMINATION = 1.5;

  private static final Map<String, Object> ANY = Map.of();
  private static final int PAGE = 25;
  private static final int MOST = 50;

  /** Which one is opened. It is eligible. */
  private static final String ONE = FilledBoard.id(25);

  /** An entry of the directory that is none: what is asked of one that is reads as much. */
  private static final String ENTRY = "partnership-0";

  private static final Map<String, Object> OWN_MESSAGE =
      Map.of(
          "nomination", ONE,
          "reader", "NOMINATOR",
          "language", "EN",
          "subject", "A question",
          "text", "Who took part?");

  /** What is asked by a press alone and takes as much as there is of what it is about. */
  private static final Set<String> BY_A_PRESS =
      Set.of(
          "AdviserAgreement",
          "AdviceTable",
          "BoardEvidenceDownload",
          "TryDealing",
          "TryEntry",
          "TrySynonyms");

  private final List<Page> pages = new ArrayList<>();

  /**
   * A question that a page asks.
   *
   * @param name which page, and what of it
   * @param operation the operation of the site
   * @param units the most capacity units
   */
  public record Page(String name, String operation, Map<String, ?> variables, double units) {}

  private BoardPages() {}

  /** All of them. The first one that reads rows reads all, where nobody asked before. */
  public static List<Page> all(BiFunction<String, Map<String, ?>, JsonNode> ask) {
    var made = new BoardPages();
    made.frames();
    made.lists(ask);
    made.dossier();
    made.letters();
    made.shortlist();
    made.people();
    made.vote();
    made.directory();
    return List.copyOf(made.pages);
  }

  /** What the site asks in the room of officers and no page here does. */
  static Set<String> left(List<Page> pages) {
    return SiteOperation.of(Room.SECRETARIAT).stream()
        .filter(operation -> operation.text().startsWith("query "))
        .map(SiteOperation::name)
        .filter(name -> !BY_A_PRESS.contains(name))
        .filter(name -> pages.stream().noneMatch(page -> page.operation().equals(name)))
        .collect(Collectors.toSet());
  }

  private void add(String name, double units, String operation, Map<String, ?> variables) {
    pages.add(new Page(name, operation, variables, units));
  }

  private void frames() {
    add("room", 40, "SecretariatRoom", Map.of("language", "EN"));
    add("room: whose passkey is asked for", 5, "SecondFactor", ANY);
    add("overview: numbers", 15, "BoardNumbers", ANY);
    add("overview: checklist", 45, "Checklist", ANY);
    add("overview: last dealing", 5, "LastDealing", ANY);
    add("overview: whom no mail reached", 15, "NotReached", ANY);
    add("vote: progress", 20, "VotingProgress", ANY);
    add("settings", 20, "Settings", ANY);
    add("pages", 20, "Pages", ANY);
    add("terms", 5, "NominationTerms", ANY);
    add("settings: preview", 5, "EditionPreview", Map.of("language", "AR"));
    add("pages: versions of one", 5, "PageVersions", Map.of("page", "ABOUT", "language", "AR"));
    add("nominations: what is asked besides", 5, "EntryQuestions", Map.of("language", "AR"));
  }

  private static Map<String, Object> board(Map<String, ?> fit, String order, int first) {
    var wanted = new LinkedHashMap<String, Object>();
    wanted.put("fit", fit);
    wanted.put("order", order);
    wanted.put("first", first);
    return wanted;
  }

  private void lists(BiFunction<String, Map<String, ?>, JsonNode> ask) {
    list("all", ANY, "OLDEST");
    for (var status : List.of("SUBMITTED", "ELIGIBLE", "INELIGIBLE", "SHORTLISTED", "WITHDRAWN")) {
      list(status, Map.of("status", status), "OLDEST");
    }
    for (var flag : BoardFlag.values()) {
      list(flag.name(), Map.of("flag", flag.name()), "OLDEST");
    }
    list("a country", Map.of("country", "KE"), "OLDEST");
    list("a language", Map.of("language", "AR"), "OLDEST");
    list("a category", Map.of("category", "small"), "OLDEST");
    list("searched by a name", Map.of("text", "ba"), "OLDEST");
    list("searched by words, filtered", Map.of("text", "union ba", "status", "ELIGIBLE"), "NAME");
    list("searched by an address", Map.of("text", "by.ba"), "OLDEST");
    list("searched in vain", Map.of("text", "nobody is called so"), "OLDEST");
    for (var order : List.of("NEWEST", "NAME", "COMPANY", "COUNTRY")) {
      list("by " + order, ANY, order);
    }
    add("list: several", 5, "NominationBoard", board(ANY, "NAME", MOST));
    var first = ask.apply("NominationBoard", board(ANY, "NAME", PAGE)).path("board");
    var next = board(ANY, "NAME", PAGE);
    next.put("after", first.at("/pageInfo/endCursor").asString());
    add("list: second page", 5, "NominationBoard", next);
    var table = board(ANY, "OLDEST", PAGE);
    table.remove("first");
    table.put("language", "AR");
    add("list: part of the table", 20, "BoardTable", table);
    table = new LinkedHashMap<>(table);
    table.remove("language");
    table.put("id", ONE);
    add("dossier: place in the list", 5, "BoardPlace", table);
  }

  private void list(String name, Map<String, ?> fit, String order) {
    add("list: " + name, 5, "NominationBoard", board(fit, order, PAGE));
  }

  private void dossier() {
    var one = Map.of("id", ONE);
    add("dossier", 20, "NominationOnBoard", one);
    add("dossier: earlier versions", 20, "VersionsOnBoard", one);
    add("dossier: to be saved", 25, "NominationToSave", one);
    add("dossier: alike", 60, "ProbableDuplicates", one);
    add("dossier: notes", 10, "NominationNotes", one);
    add("dossier: translations", 15, "NominationTranslations", one);
    add("dossier: advice", 20, "NominationAdvice", one);
  }

  private void letters() {
    add("letters: batches", 20, "DecisionLetters", ANY);
    add("vote: whether letters wait", 20, "LettersThatWait", ANY);
    add("letters: of a kind", 15, "WaitingLetters", Map.of("kind", "ELIGIBLE", "first", MOST));
    for (var reader : List.of("NOMINATOR", "NOMINEE")) {
      var wanted = Map.of("nomination", ONE, "reader", reader);
      add("letters: preview for " + reader, 25, "LetterPreview", wanted);
    }
    add("letters: preview of one's own", 10, "MessagePreview", Map.of("input", OWN_MESSAGE));
    add("letters: feedback", 30, "LetterFeedback", Map.of("nomination", ONE));
  }

  private void shortlist() {
    // Of whole nominations, which are some 8 KB on the bench, and the advice on each.
    for (var status : List.of("SHORTLISTED", "ELIGIBLE")) {
      add(
          "shortlist: page of " + status,
          150,
          "ShortlistOverview",
          Map.of("status", status, "first", MOST));
    }
    add("shortlist: progress of advice", 15, "AdviceProgress", ANY);
    add("shortlist: questions", 5, "Questions", Map.of("first", MOST));
    add("shortlist: reasons on record", 5, "ShortlistReasons", ANY);
  }

  /** Of what these show there is nothing on the board: they cost what that holds, and no more. */
  private void vote() {
    add("vote: who shares the key", 5, "Trusteeship", ANY);
    add("vote: result", 5, "Result", ANY);
    add("laureate", 5, "LaureateProfile", Map.of("laureate", ONE));
    add("portrait", 45, "LaureatePortrait", Map.of("laureate", ONE));
  }

  /** As there. */
  private void directory() {
    add("directory: synonyms", 5, "Synonyms", ANY);
    for (var waiting : List.of("Corrections", "Suggestions")) {
      add("directory: " + waiting, 5, waiting, Map.of("first", MOST));
    }
    add("directory: an entry", 5, "EntryOnDesk", Map.of("id", ENTRY));
    add("directory: a contact", 5, "OrganisationContact", Map.of("organisation", ENTRY));
  }

  private void people() {
    add("people: by name", 5, "Namings", ANY);
    add("people: portrait of one", 5, "NamingPicture", Map.of("person", ONE, "hash", "none"));
    add("people: officers", 5, "Officers", ANY);
    add("people: advisers", 5, "Advisers", Map.of("first", MOST));
    add("people: jurors", 20, "Jurors", Map.of("first", MOST));
    add("people: retention", 40, "Retention", ANY);
    add("people: data of one", 60, "PersonalData", Map.of("email", "by.nobody@example.org"));
    add("log", 10, "AuditLog", Map.of("first", MOST, "log", "EDITION"));
    add("log: head", 5, "AuditHead", ANY);
    add("log: access", 30, "AccessTrail", Map.of("first", MOST));
  }
}
