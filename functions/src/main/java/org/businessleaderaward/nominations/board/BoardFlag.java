package org.businessleaderaward.nominations.board;

import org.businessleaderaward.nominations.rows.BoardRow;

/** What is to be looked at. The names are the values of the schema's enum. */
enum BoardFlag {
  /** The nominee was asked and has not answered. */
  WAITING,
  /** The nominee has agreed. */
  AGREED,
  /** The nominee has agreed to an earlier version, and not answered since it was changed. */
  LAPSED,
  /** A decision waits for a second member of the secretariat. */
  PROPOSED,
  /** Another one is probably of the same nominee or company. */
  ALIKE,
  /** An officer put a version of it on record for its nominator. */
  ENTERED,
  /** The last mail to the nominator or to the nominee came back. */
  RETURNED,
  /** The nominee is to write statements still. */
  UNWRITTEN;

  boolean isOf(BoardRow row, Marks marks) {
    return switch (this) {
      case WAITING -> row.waiting();
      case AGREED -> row.agreed();
      case LAPSED -> row.lapsed() && row.waiting();
      case PROPOSED -> row.proposed();
      case ALIKE -> marks.isAlike(row.id());
      case ENTERED -> row.entered() != null;
      case RETURNED -> !marks.returned(row).isEmpty();
      case UNWRITTEN -> row.unwritten();
    };
  }
}
