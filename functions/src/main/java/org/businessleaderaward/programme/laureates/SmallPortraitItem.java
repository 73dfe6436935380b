package org.businessleaderaward.programme.laureates;

import java.util.Objects;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A laureate's small portrait as stored, of which the edition has the address. */
final class SmallPortraitItem extends Keyed {
  static final TableSchema<SmallPortraitItem> SCHEMA =
      keyed(SmallPortraitItem.class, SmallPortraitItem::new)
          .addAttribute(
              SdkBytes.class,
              a -> a.name("picture").getter(i -> i.picture).setter((i, v) -> i.picture = v))
          .build();

  @Nullable SdkBytes picture;

  static SmallPortraitItem of(String edition, String laureate, Jpeg jpeg) {
    var item = new SmallPortraitItem();
    var key = ProgrammeKeys.smallPortrait(edition, laureate);
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.picture = jpeg.bytes();
    return item;
  }

  Jpeg jpeg() {
    return new Jpeg(Objects.requireNonNull(picture), SmallPortrait.WIDTH, SmallPortrait.HEIGHT);
  }
}
