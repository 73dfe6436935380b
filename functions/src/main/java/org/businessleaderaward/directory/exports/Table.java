package org.businessleaderaward.directory.exports;

import java.util.List;
import java.util.Map;

/**
 * A table of the exports.
 *
 * @param name what its file is called, without the ending
 * @param columns in their order
 * @param keys which columns name a row of another table, by its {@code id}: the name of each, and
 *     of the other table
 */
record Table<T>(String name, List<Column<T>> columns, Map<String, String> keys) {
  /** The name of its file. */
  String file() {
    return name + ".csv";
  }

  /** What the table of this name is called among the resources of the package. */
  static String resource(String name) {
    return name + "-csv";
  }
}
