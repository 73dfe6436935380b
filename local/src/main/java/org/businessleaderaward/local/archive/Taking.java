package org.businessleaderaward.local.archive;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.jury.JuryKeys;
import org.businessleaderaward.storage.TableOf;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * One step of taking an archive in. What sets something going comes last: with an edition on record
 * its rooms open and the clock looks after it, and a shut ballot box, a released count or the wish
 * for a key wakes the count, which must find every ballot and the key that there is.
 *
 * @param part what is read
 * @param last whether only what wakes the count is taken from it, or all but that
 */
record Taking(Part part, boolean last) {
  private static final List<TableOf> ORDER =
      List.of(
          TableOf.AUDIT,
          TableOf.ACCESS,
          TableOf.OUTBOX,
          TableOf.NOMINATIONS,
          TableOf.ADVISORY,
          TableOf.DIRECTORY,
          TableOf.JURY);

  /** The steps of an archive, always the same. */
  static List<Taking> of(Inventory manifest) {
    var files = manifest.parts().stream().filter(part -> part.kind() == Part.Kind.EVIDENCE);
    var tables = ORDER.stream().flatMap(table -> partsOf(manifest, table));
    var keys = manifest.parts().stream().filter(part -> part.kind() == Part.Kind.KEY);
    // A share that comes along takes the place of the one in its table, which opens elsewhere.
    var programme = partsOf(manifest, TableOf.PROGRAMME);
    return Stream.concat(
            Stream.of(files, tables, keys, programme)
                .flatMap(all -> all)
                .map(part -> new Taking(part, false)),
            partsOf(manifest, TableOf.JURY).map(part -> new Taking(part, true)))
        .toList();
  }

  private static Stream<Part> partsOf(Inventory manifest, TableOf table) {
    return manifest.parts().stream().filter(part -> part.isOf(Part.Kind.TABLE, table.name()));
  }

  TableOf table() {
    return TableOf.valueOf(part.what());
  }

  /** Whether an item of the part is taken in this step. */
  boolean takes(Map<String, AttributeValue> item) {
    boolean wakesTheCount =
        List.of(JuryKeys.SHUT, JuryKeys.RELEASE, JuryKeys.REQUEST)
            .contains(ItemJson.text(item, "sk"));
    return (table() == TableOf.JURY && wakesTheCount) == last;
  }
}
