package org.businessleaderaward.programme.editions;

import java.time.Instant;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.Window;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** That the close of a window was told; it keeps anybody from being told twice. */
final class NoticeItem extends Keyed {
  static final TableSchema<NoticeItem> SCHEMA =
      keyed(NoticeItem.class, NoticeItem::new)
          .addAttribute(
              Instant.class,
              a -> a.name("toldAt").getter(i -> i.toldAt).setter((i, v) -> i.toldAt = v))
          .build();

  @Nullable Instant toldAt;

  static NoticeItem of(String edition, Window closed, Instant toldAt) {
    var item = new NoticeItem();
    item.setKey(ProgrammeKeys.notices(edition), ProgrammeKeys.close(closed));
    item.toldAt = toldAt;
    return item;
  }
}
