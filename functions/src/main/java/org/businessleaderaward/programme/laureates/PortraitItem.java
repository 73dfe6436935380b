package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.LocalizedTextShape;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.programme.pictures.Jpeg;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/**
 * A portrait as stored, beside the laureate's profile, of which each may be there without it. Of
 * one that was removed its version stays, so that no other portrait ever has it.
 */
final class PortraitItem extends Versioned {
  static final TableSchema<PortraitItem> SCHEMA =
      versioned(PortraitItem.class, PortraitItem::new)
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              String.class,
              a -> a.name("laureate").getter(i -> i.laureate).setter((i, v) -> i.laureate = v))
          .addAttribute(
              SdkBytes.class,
              a -> a.name("picture").getter(i -> i.picture).setter((i, v) -> i.picture = v))
          .addAttribute(
              Integer.class,
              a -> a.name("width").getter(i -> i.width).setter((i, v) -> i.width = v))
          .addAttribute(
              Integer.class,
              a -> a.name("height").getter(i -> i.height).setter((i, v) -> i.height = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a ->
                  a.name("alternative")
                      .getter(i -> i.alternative)
                      .setter((i, v) -> i.alternative = v))
          .addAttribute(
              String.class,
              a -> a.name("credit").getter(i -> i.credit).setter((i, v) -> i.credit = v))
          .addAttribute(
              String.class,
              a -> a.name("licence").getter(i -> i.licence).setter((i, v) -> i.licence = v))
          .addAttribute(
              Instant.class,
              a -> a.name("savedAt").getter(i -> i.savedAt).setter((i, v) -> i.savedAt = v))
          .addAttribute(
              String.class,
              a -> a.name("savedBy").getter(i -> i.savedBy).setter((i, v) -> i.savedBy = v))
          .build();

  String edition = "";
  String laureate = "";
  @Nullable SdkBytes picture;
  int width;
  int height;
  Map<String, String> alternative = Map.of();
  String credit = "";
  String licence = "";
  Instant savedAt = Instant.EPOCH;
  String savedBy = "";

  static PortraitItem of(Portrait portrait) {
    var item = removed(portrait.edition(), portrait.laureate(), portrait.version() - 1);
    item.picture = portrait.jpeg().bytes();
    item.width = portrait.jpeg().width();
    item.height = portrait.jpeg().height();
    var texts = new HashMap<String, String>();
    portrait.alternative().byLanguage().forEach((tag, text) -> texts.put(tag.tag(), text));
    item.alternative = texts;
    item.credit = portrait.credit();
    item.licence = portrait.licence().name();
    item.savedAt = portrait.savedAt();
    item.savedBy = portrait.savedBy();
    return item;
  }

  /** What is left of the one of a version once it is removed. */
  static PortraitItem removed(String edition, String laureate, long version) {
    var item = new PortraitItem();
    var key = ProgrammeKeys.portrait(edition, laureate);
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.setVersion(version);
    item.edition = edition;
    item.laureate = laureate;
    return item;
  }

  /** The portrait; none once it was removed. */
  Optional<Portrait> portrait() {
    return Optional.ofNullable(picture)
        .map(
            bytes ->
                new Portrait(
                    edition,
                    laureate,
                    new Jpeg(bytes, width, height),
                    Texts.sent(Map.copyOf(alternative)),
                    credit,
                    stored(PortraitLicence.class, licence),
                    version(),
                    savedAt,
                    savedBy));
  }
}
