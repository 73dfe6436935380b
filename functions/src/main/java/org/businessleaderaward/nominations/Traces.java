package org.businessleaderaward.nominations;

import java.util.List;
import java.util.Map;

/** What another module keeps of a nomination, with names in it or words about it. */
public interface Traces {
  /** What the nominator was asked and said in it, as an export of their data shows it. */
  default List<Map<String, Object>> saidOf(String nomination) {
    return List.of();
  }

  /** Deletes all of it. Done again, it finds nothing. */
  void erase(String nomination);
}
