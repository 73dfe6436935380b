package org.businessleaderaward.advisory;

import org.businessleaderaward.nominations.Traces;
import org.businessleaderaward.storage.Transactions;

/** The assignments of a nomination, with the names and the assessments in them. */
final class AssignmentTraces implements Traces {
  private final Assignments assignments;
  private final Transactions transactions;

  AssignmentTraces(Assignments assignments, Transactions transactions) {
    this.assignments = assignments;
    this.transactions = transactions;
  }

  @Override
  public void erase(String nomination) {
    assignments
        .of(nomination)
        .forEach(assignment -> transactions.commit(set -> assignments.remove(set, assignment)));
  }
}
