package org.businessleaderaward.jury.voting;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import org.businessleaderaward.jury.ballots.ReceiptCode;
import org.businessleaderaward.jury.votes.ReceiptList;

/** The receipts of a list as jurors hold theirs. */
final class ReceiptTexts {
  private ReceiptTexts() {}

  static List<String> of(DataFetchingEnvironment env) {
    ReceiptList list = Objects.requireNonNull(env.getSource());
    return list.receipts().stream().map(ReceiptCode::of).toList();
  }
}
