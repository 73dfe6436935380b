package org.businessleaderaward.nominations.letters;

/**
 * Who reads a letter of a decision on a nomination. The names are the values of the schema's enum.
 */
public enum LetterReader {
  NOMINATOR,
  NOMINEE
}
