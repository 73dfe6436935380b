package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.Person;

/** What another module keeps of a nomination, with names in it or words about it. */
public interface Traces {
  /** What the nominator was asked and said in it, as an export of their data shows it. */
  default List<Map<String, Object>> saidOf(String nomination) {
    return List.of();
  }

  /** Who has it before them in this module, and is told when it is erased. */
  default List<Person> readersOf(String nomination) {
    return List.of();
  }

  /** Deletes all of it. Done again, it finds nothing. */
  void erase(String nomination);
}
