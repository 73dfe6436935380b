package org.businessleaderaward.directory.entries;

/**
 * A section of the International Standard Industrial Classification (ISIC, revision 4). The names
 * are its letters and the values of the schema's enum.
 */
public enum Industry {
  A,
  B,
  C,
  D,
  E,
  F,
  G,
  H,
  I,
  J,
  K,
  L,
  M,
  N,
  O,
  P,
  Q,
  R,
  S,
  T,
  U
}
