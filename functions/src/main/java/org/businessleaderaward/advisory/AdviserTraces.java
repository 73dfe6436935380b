package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.PersonRecord;
import org.businessleaderaward.access.PersonTraces;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.Whom;
import org.businessleaderaward.storage.Transactions;

/** What advisers declared and wrote. */
final class AdviserTraces implements PersonTraces {
  private final Assignments assignments;
  private final Transactions transactions;

  AdviserTraces(Assignments assignments, Transactions transactions) {
    this.assignments = assignments;
    this.transactions = transactions;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return whom.members(Role.ADVISER).stream().flatMap(adviser -> of(adviser).stream()).toList();
  }

  private List<PersonRecord> of(Person adviser) {
    return assignments.all(adviser.id()).stream()
        .map(
            assignment ->
                new PersonRecord(
                    Role.ADVISER,
                    assignment.nomination(),
                    assignment.nomineeName(),
                    describe(assignment)))
        .toList();
  }

  private static Map<String, Object> describe(Assignment assignment) {
    var data = new LinkedHashMap<String, Object>();
    data.put("nomination", assignment.nomination());
    data.put("declaration", assignment.declaration().name());
    var assessment = assignment.assessment();
    data.put("status", assessment.status().name());
    data.put("opinion", assessment.opinion());
    var ratings = new LinkedHashMap<String, Object>();
    assessment.ratings().forEach(rating -> ratings.put(rating.criterion(), rating.level()));
    data.put("ratings", ratings);
    if (assessment.recommendation() != null) {
      data.put("recommendation", assessment.recommendation().name());
    }
    return data;
  }

  @Override
  public void erase(Whom whom, Instant now) {
    for (var adviser : whom.members(Role.ADVISER)) {
      assignments
          .all(adviser.id())
          .forEach(each -> transactions.commit(set -> assignments.remove(set, each)));
    }
  }
}
