package org.businessleaderaward.directory.reconciliation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.businessleaderaward.directory.reconciliation.QueryBatch.Candidate;
import org.businessleaderaward.directory.reconciliation.QueryBatch.Wanted;
import org.businessleaderaward.gateway.protocols.RoomProtocol.Graph;
import org.businessleaderaward.language.Language;

/**
 * Looks for organisations by {@code matchOrganisations}: names that say one country go together. A
 * candidate is a match where that is sure of it, and nowhere else.
 */
final class OrganisationQueries {
  private static final String MATCH =
      " %s: matchOrganisations(names: $names%s, country: $country%s) { sure candidates { score"
          + " matchedName reason organisation { "
          + Entities.NAME
          + " country place } } }";

  private final Language language;
  private final Graph graph;

  OrganisationQueries(Language language, Graph graph) {
    this.language = language;
    this.graph = graph;
  }

  Map<String, List<Candidate>> answer(List<Wanted> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    var byCountry = new LinkedHashMap<Optional<String>, List<Wanted>>();
    wanted.forEach(
        query -> byCountry.computeIfAbsent(query.country(), _ -> new ArrayList<>()).add(query));
    var operation = new StringBuilder("query ReconcileOrganisations($language: Language!");
    var fields = new StringBuilder();
    var variables = QueryBatch.variables(language);
    var groups = List.copyOf(byCountry.entrySet());
    for (int i = 0; i < groups.size(); i++) {
      operation.append(", $names%d: [String!]!, $country%d: String".formatted(i, i));
      fields.append(MATCH.formatted("group" + i, i, i));
      variables.put("country" + i, groups.get(i).getKey().orElse(null));
      variables.put(
          "names" + i,
          groups.get(i).getValue().stream()
              .map(query -> AskedText.cut(query.text(), AskedText.LONGEST))
              .toList());
    }
    var answer = AnsweredObject.of(graph.ask(operation + ") {" + fields + " }", variables));
    var found = new HashMap<String, List<Candidate>>();
    for (int i = 0; i < groups.size(); i++) {
      var matches = answer.list("group" + i);
      var group = groups.get(i).getValue();
      for (int j = 0; j < group.size(); j++) {
        found.put(group.get(j).key(), candidates(matches.get(j)));
      }
    }
    return found;
  }

  private static List<Candidate> candidates(AnsweredObject match) {
    var candidates = new ArrayList<Candidate>();
    for (var candidate : match.list("candidates")) {
      var organisation = candidate.at("organisation");
      var said =
          Stream.of(
                  candidate.text("matchedName").equals(organisation.text("name"))
                      ? ""
                      : candidate.text("matchedName"),
                  organisation.text("place"),
                  organisation.text("country"))
              .filter(text -> !text.isEmpty())
              .toList();
      candidates.add(
          new Candidate(
              organisation,
              EntityType.ORGANISATION,
              Math.round(candidate.number("score") * 1000) / 10.0,
              match.isTrue("sure") && candidates.isEmpty(),
              said,
              List.of(
                  QueryBatch.feature("name-fit", candidate.number("score")),
                  QueryBatch.feature("reason-" + candidate.text("reason"), true))));
    }
    return candidates;
  }
}
