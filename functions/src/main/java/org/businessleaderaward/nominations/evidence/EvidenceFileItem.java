package org.businessleaderaward.nominations.evidence;

import java.time.Instant;
import org.businessleaderaward.nominations.domain.EvidenceType;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A file of evidence as it is stored: inside a nomination, or with the mark of its copy. */
public final class EvidenceFileItem {
  public static final TableSchema<EvidenceFileItem> SCHEMA =
      StaticTableSchema.builder(EvidenceFileItem.class)
          .newItemSupplier(EvidenceFileItem::new)
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class, a -> a.name("type").getter(i -> i.type).setter((i, v) -> i.type = v))
          .addAttribute(
              Long.class, a -> a.name("size").getter(i -> i.size).setter((i, v) -> i.size = v))
          .addAttribute(
              String.class,
              a -> a.name("sha256").getter(i -> i.sha256).setter((i, v) -> i.sha256 = v))
          .addAttribute(
              Instant.class,
              a -> a.name("addedAt").getter(i -> i.addedAt).setter((i, v) -> i.addedAt = v))
          .addAttribute(
              String.class,
              a -> a.name("question").getter(i -> i.question).setter((i, v) -> i.question = v))
          .build();

  String id = "";
  String name = "";
  String type = "";
  Long size = 0L;
  String sha256 = "";
  Instant addedAt = Instant.EPOCH;
  @Nullable String question;

  /** The file, to be stored. */
  public static EvidenceFileItem of(EvidenceFile file) {
    var item = new EvidenceFileItem();
    item.id = file.id();
    item.name = file.name();
    item.type = file.type().name();
    item.size = file.size();
    item.sha256 = file.sha256();
    item.addedAt = file.addedAt();
    item.question = file.question();
    return item;
  }

  /** The file that is stored. */
  public EvidenceFile file() {
    return new EvidenceFile(
        id, name, Keyed.stored(EvidenceType.class, type), size, sha256, addedAt, question);
  }
}
