package org.businessleaderaward.directory.exports;

import java.util.function.Function;
import org.businessleaderaward.language.PlainCell;
import org.jspecify.annotations.Nullable;

/**
 * A column of an export of entries.
 *
 * @param name stable name, the header of the column
 * @param type type by the Frictionless Table Schema, such as {@code string}
 * @param description what it holds
 * @param value its text for an entry; null or empty when there is none
 */
record Column<T>(
    String name, String type, String description, Function<T, @Nullable String> value) {
  /** The text of the cell, which no spreadsheet computes. */
  String cell(T entry) {
    var text = value.apply(entry);
    return text == null ? "" : PlainCell.of(text);
  }
}
