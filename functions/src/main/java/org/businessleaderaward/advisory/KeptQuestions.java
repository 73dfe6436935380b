package org.businessleaderaward.advisory;

import java.time.Instant;
import org.businessleaderaward.access.traces.Retained;
import org.businessleaderaward.access.traces.RetentionKind;
import org.businessleaderaward.advisory.questions.Questions;
import org.businessleaderaward.storage.Transactions;

/** What advisers asked nominators, and what was answered. */
final class KeptQuestions implements Retained {
  private final Questions questions;
  private final Transactions transactions;

  KeptQuestions(Questions questions, Transactions transactions) {
    this.questions = questions;
    this.transactions = transactions;
  }

  @Override
  public boolean keeps(RetentionKind kind) {
    return kind == RetentionKind.QUESTIONS;
  }

  @Override
  public int count(Lapsed of, Instant now) {
    return questions.count(of.edition());
  }

  @Override
  public int eraseSome(Lapsed of, int most, Instant now) {
    var some = questions.some(most, of.edition());
    some.forEach(each -> transactions.commit(set -> questions.remove(set, each)));
    return some.size();
  }
}
