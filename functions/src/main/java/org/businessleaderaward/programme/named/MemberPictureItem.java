package org.businessleaderaward.programme.named;

import java.util.Objects;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A member's picture as stored: apart from what they said, so that a list of them reads none. */
final class MemberPictureItem extends Keyed {
  static final TableSchema<MemberPictureItem> SCHEMA =
      keyed(MemberPictureItem.class, MemberPictureItem::new)
          .addAttribute(
              SdkBytes.class,
              a -> a.name("picture").getter(i -> i.picture).setter((i, v) -> i.picture = v))
          .addAttribute(
              Integer.class, a -> a.name("side").getter(i -> i.side).setter((i, v) -> i.side = v))
          .build();

  @Nullable SdkBytes picture;
  Integer side = 0;

  static MemberPictureItem of(String edition, String person, Jpeg jpeg) {
    var item = new MemberPictureItem();
    var key = ProgrammeKeys.memberPicture(edition, person);
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.picture = jpeg.bytes();
    item.side = jpeg.width();
    return item;
  }

  Jpeg jpeg() {
    return new Jpeg(Objects.requireNonNull(picture), side, side);
  }
}
