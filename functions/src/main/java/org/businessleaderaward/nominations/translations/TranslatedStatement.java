package org.businessleaderaward.nominations.translations;

import org.businessleaderaward.crypto.Sha256;
import org.businessleaderaward.nominations.domain.Statement;

/**
 * The translation of a statement.
 *
 * @param criterion id of the criterion within the edition
 * @param text plain text; empty while nothing is translated
 * @param original SHA-256 of the statement of which it was made, in hexadecimal
 */
record TranslatedStatement(String criterion, String text, String original) {
  static TranslatedStatement of(Statement statement, String text) {
    return new TranslatedStatement(statement.criterion(), text, Sha256.of(statement.text()).hex());
  }

  private boolean isOf(Statement statement) {
    return original.equals(Sha256.of(statement.text()).hex());
  }

  /** The translation beside the statement as that is now. */
  ShownStatement beside(Statement statement) {
    return new ShownStatement(criterion, text, !isOf(statement));
  }
}
