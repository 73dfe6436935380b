package org.businessleaderaward.advisory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.advisory.assignment.Assignments;
import org.businessleaderaward.advisory.questions.Question;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.nominations.Traces;
import org.businessleaderaward.storage.Transactions;

/** The assignments of a nomination, with the assessments in them, and the questions about it. */
final class AssignmentTraces implements Traces {
  private final Assignments assignments;
  private final Questions questions;
  private final People people;
  private final Transactions transactions;

  AssignmentTraces(
      Assignments assignments, Questions questions, People people, Transactions transactions) {
    this.assignments = assignments;
    this.questions = questions;
    this.people = people;
    this.transactions = transactions;
  }

  @Override
  public List<Map<String, Object>> saidOf(String nomination) {
    return questions.of(nomination).stream().map(AssignmentTraces::describe).toList();
  }

  /**
   * Without who asked, which is not the nominator's to know; so is what is withheld, which may tell
   * it. What the nominator had answered by then is theirs.
   */
  private static Map<String, Object> describe(Question question) {
    var data = new LinkedHashMap<String, Object>();
    if (!question.isWithheld()) {
      data.put("question", question.text());
    }
    data.put("askedAt", question.askedAt().toString());
    data.put("status", question.status().name());
    if (question.answer() != null) {
      data.put("answer", question.answer());
    }
    if (question.answeredAt() != null) {
      data.put("answeredAt", question.answeredAt().toString());
    }
    return data;
  }

  @Override
  public List<Person> readersOf(String nomination) {
    return assignments.of(nomination).stream()
        .flatMap(assignment -> people.find(assignment.adviser()).stream())
        .toList();
  }

  @Override
  public void erase(String nomination) {
    assignments
        .of(nomination)
        .forEach(assignment -> transactions.commit(set -> assignments.remove(set, assignment)));
    questions
        .of(nomination)
        .forEach(question -> transactions.commit(set -> questions.remove(set, question)));
  }
}
