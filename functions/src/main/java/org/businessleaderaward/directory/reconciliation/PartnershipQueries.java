package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.directory.reconciliation.QueryBatch.Candidate;
import org.businessleaderaward.directory.reconciliation.QueryBatch.Wanted;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.language.Language;

/**
 * Looks for partnerships by the search, whose order says nothing of how sure it is: so the score is
 * how alike the name is, and no candidate is a match.
 */
final class PartnershipQueries {
  /** As much of a text as ten searches of one operation have room for. */
  static final int LONGEST = 80;

  /** Below this a name has hardly a word of the query's. */
  private static final double LEAST = 0.3;

  /** What is left of the score of one that acts elsewhere than the query says. */
  private static final double ELSEWHERE = 0.8;

  private static final String SEARCH =
      " of%d: partnerships(first: %d, search: $text%d) { nodes { "
          + Entities.NAME
          + " names { text } otherNames { text } countries } }";

  private final Language language;
  private final Graph graph;

  PartnershipQueries(Language language, Graph graph) {
    this.language = language;
    this.graph = graph;
  }

  Map<String, List<Candidate>> answer(List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var operation = new StringBuilder("query ReconcilePartnerships($language: Language!");
    var fields = new StringBuilder();
    var variables = QueryBatch.variables(language);
    for (int i = 0; i < wanted.size(); i++) {
      operation.append(", $text%d: String!".formatted(i));
      fields.append(SEARCH.formatted(i, QueryBatch.CANDIDATES, i));
      variables.put("text" + i, AskedText.cut(wanted.get(i).text(), LONGEST));
    }
    var answer = AnsweredObject.of(graph.ask(operation + ") {" + fields + " }", variables));
    var found = new HashMap<String, List<Candidate>>();
    for (int i = 0; i < wanted.size(); i++) {
      found.put(wanted.get(i).key(), candidates(wanted.get(i), answer.at("of" + i).list("nodes")));
    }
    return found;
  }

  private static List<Candidate> candidates(Wanted query, List<AnsweredObject> nodes) {
    var candidates = new ArrayList<Candidate>();
    var asked = AskedText.words(query.text());
    for (var node : nodes) {
      double fit =
          Stream.concat(node.list("names").stream(), node.list("otherNames").stream())
              .map(name -> AskedText.words(name.text("text")))
              .mapToDouble(words -> AskedText.likeness(asked, words))
              .max()
              .orElse(0);
      var countries = node.texts("countries");
      boolean elsewhere =
          query
              .country()
              .filter(code -> !countries.isEmpty() && !countries.contains(code))
              .isPresent();
      if (fit >= LEAST) {
        candidates.add(
            new Candidate(
                node,
                EntityType.PARTNERSHIP,
                Math.round(fit * (elsewhere ? ELSEWHERE : 1) * 1000) / 10.0,
                false,
                countries,
                List.of(
                    QueryBatch.feature("name-fit", Math.round(fit * 1000) / 1000.0),
                    QueryBatch.feature("elsewhere", elsewhere))));
      }
    }
    return candidates;
  }
}
