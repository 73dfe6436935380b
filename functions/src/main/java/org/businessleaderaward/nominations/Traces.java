package org.businessleaderaward.nominations;

/** What another module keeps of a nomination, with names in it or words about it. */
@FunctionalInterface
public interface Traces {
  /** Deletes all of it. Done again, it finds nothing. */
  void erase(String nomination);
}
