package org.businessleaderaward.advisory;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.access.Role;
import org.businessleaderaward.access.traces.PersonRecord;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.access.traces.Whom;
import org.businessleaderaward.advisory.assignment.Assignment;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.committee.AdviserProfile;
import org.businessleaderaward.advisory.committee.AdviserProfiles;
import org.businessleaderaward.advisory.committee.Region;
import org.businessleaderaward.advisory.domain.Assessment;
import org.businessleaderaward.advisory.domain.Suspicions.Suspicion;
import org.businessleaderaward.advisory.questions.Question;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Storage;
import org.businessleaderaward.storage.Transactions;

/** What is known of advisers, and what they declared and wrote. */
final class AdviserTraces implements PersonTraces {
  private final AdviserProfiles profiles;
  private final Assignments assignments;
  private final Questions questions;
  private final Transactions transactions;

  AdviserTraces(
      Storage storage, Assignments assignments, Questions questions, Transactions transactions) {
    this.profiles = new AdviserProfiles(storage);
    this.assignments = assignments;
    this.questions = questions;
    this.transactions = transactions;
  }

  @Override
  public List<PersonRecord> of(Whom whom) {
    return all(whom).map(Given::record).toList();
  }

  /** The profile, then the assignments, then the questions, each in an order that stays. */
  @Override
  public Stream<Given> given(Whom whom, String after) {
    return all(whom)
        .sorted(Comparator.comparing(Given::key))
        .filter(given -> given.key().compareTo(after) > 0);
  }

  private Stream<Given> all(Whom whom) {
    return whom.members(Role.ADVISER).stream().flatMap(this::all);
  }

  private Stream<Given> all(Person adviser) {
    return Stream.of(
            profiles.find(adviser).stream()
                .map(
                    profile ->
                        new Given(
                            "0",
                            new PersonRecord(
                                Role.ADVISER,
                                adviser.id(),
                                adviser.name(),
                                now -> describe(adviser, profile)))),
            assignments.all(adviser.id()).stream()
                .map(each -> new Given("1 " + each.nomination(), recordOf(each))),
            questions.askedBy(adviser.id()).stream()
                .map(
                    each ->
                        new Given(
                            String.format(
                                Locale.ROOT, "2 %s %02d", each.nomination(), each.number()),
                            recordOf(each))))
        .flatMap(found -> found)
        // What they are about was looked at by nobody.
        .map(given -> new Given(given.key(), given.record().of(adviser.id())));
  }

  private static PersonRecord recordOf(Assignment assignment) {
    return new PersonRecord(
        Role.ADVISER,
        assignment.nomination(),
        assignment.nomineeName(),
        now -> describe(assignment));
  }

  private static PersonRecord recordOf(Question question) {
    return new PersonRecord(
        Role.ADVISER, question.nomination(), question.nomineeName(), now -> describe(question));
  }

  /** Without the answer, which is the nominator's. */
  private static Map<String, Object> describe(Question question) {
    var data = new LinkedHashMap<String, Object>();
    data.put("nomination", question.nomination());
    data.put("question", question.text());
    data.put("askedAt", question.askedAt().toString());
    data.put("status", question.status().name());
    if (question.withheldFor() != null) {
      data.put("withheldFor", question.withheldFor().name());
    }
    return data;
  }

  private Map<String, Object> describe(Person adviser, AdviserProfile profile) {
    var data = new LinkedHashMap<String, Object>();
    data.put("employer", profile.employer());
    data.put("reads", profile.languages().stream().map(Language::name).toList());
    data.put("regions", profile.regions().stream().map(Region::name).toList());
    data.put("categories", profile.categories());
    data.put("notices", profiles.noticesTo(adviser));
    profiles.remindedAt(adviser).ifPresent(at -> data.put("remindedAt", at.toString()));
    return data;
  }

  private static Map<String, Object> describe(Assignment assignment) {
    var data = new LinkedHashMap<String, Object>();
    data.put("nomination", assignment.nomination());
    data.put("declaration", assignment.declaration().name());
    if (assignment.reason() != null) {
      data.put("reason", assignment.reason().name());
    }
    data.put("suspicions", assignment.suspicions().stream().map(Suspicion::name).sorted().toList());
    data.putAll(describe(assignment.assessment()));
    if (assignment.change() != null) {
      data.put("change", describe(assignment.change()));
    }
    return data;
  }

  private static Map<String, Object> describe(Assessment assessment) {
    var data = new LinkedHashMap<String, Object>();
    data.put("status", assessment.status().name());
    if (assessment.savedAt() != null) {
      data.put("savedAt", assessment.savedAt().toString());
    }
    data.put("opinion", assessment.opinion());
    var ratings = new LinkedHashMap<String, Object>();
    assessment.ratings().forEach(rating -> ratings.put(rating.criterion(), rating.level()));
    data.put("ratings", ratings);
    var comments = new LinkedHashMap<String, Object>();
    assessment.comments().forEach(comment -> comments.put(comment.criterion(), comment.text()));
    data.put("comments", comments);
    if (assessment.confidence() != null) {
      data.put("confidence", assessment.confidence().name());
    }
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
          .forEach(each -> transactions.commit(set -> assignments.removeUncounted(set, each)));
      questions
          .askedBy(adviser.id())
          .forEach(each -> transactions.commit(set -> questions.remove(set, each)));
      transactions.commit(
          set -> {
            assignments.forget(set, adviser);
            questions.forget(set, adviser.id());
            profiles.remove(set, adviser);
          });
    }
  }
}
