package org.businessleaderaward.access.trail;

/** What somebody opened. The names are the values of the schema's enum. */
public enum Opened {
  /** A room, by a secure link; its subject is the room. */
  ROOM,
  /** What was written about a nominee, by nominator or advisers; its subject is the nomination. */
  DOSSIER,
  /** A file of evidence; its subject is the nomination. */
  FILE,
  /** What the award keeps of a person; its subjects are what was found. */
  PERSONAL_DATA,
  /** The board as a table to take along; its subject is the edition. */
  BOARD_TABLE,
  /** What the advisers submitted, as a table to take along; its subject is the edition. */
  ADVICE_TABLE
}
