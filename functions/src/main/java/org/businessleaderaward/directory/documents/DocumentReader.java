package org.businessleaderaward.directory.documents;

/** Looks at the documents of a set one after the other. */
public interface DocumentReader {
  /** Looks at a document of a part of the index; says whether it stays in the set. */
  boolean keeps(int part, int document);
}
