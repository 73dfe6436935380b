package org.businessleaderaward.programme.laureates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.businessleaderaward.language.Texts;
import org.businessleaderaward.programme.LocalizedTextShape;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A laureate's profile as stored, beside the edition, which many read that show none of it. */
final class LaureateProfileItem extends Versioned {
  static final TableSchema<LaureateProfileItem> SCHEMA =
      versioned(LaureateProfileItem.class, LaureateProfileItem::new)
          .addAttribute(
              String.class,
              a -> a.name("edition").getter(i -> i.edition).setter((i, v) -> i.edition = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("story").getter(i -> i.story).setter((i, v) -> i.story = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("deeds").getter(i -> i.deeds).setter((i, v) -> i.deeds = v))
          .addAttribute(
              LocalDate.class,
              a ->
                  a.name("ceremonyOn").getter(i -> i.ceremonyOn).setter((i, v) -> i.ceremonyOn = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a ->
                  a.name("ceremonyPlace")
                      .getter(i -> i.ceremonyPlace)
                      .setter((i, v) -> i.ceremonyPlace = v))
          .addAttribute(
              LocalizedTextShape.TEXT,
              a -> a.name("ceremony").getter(i -> i.ceremony).setter((i, v) -> i.ceremony = v))
          .addAttribute(
              Instant.class,
              a -> a.name("writtenAt").getter(i -> i.writtenAt).setter((i, v) -> i.writtenAt = v))
          .addAttribute(
              String.class,
              a -> a.name("writtenBy").getter(i -> i.writtenBy).setter((i, v) -> i.writtenBy = v))
          .build();

  String edition = "";
  Map<String, String> story = Map.of();
  Map<String, String> deeds = Map.of();
  @Nullable LocalDate ceremonyOn;
  Map<String, String> ceremonyPlace = Map.of();
  Map<String, String> ceremony = Map.of();
  Instant writtenAt = Instant.EPOCH;
  String writtenBy = "";

  static LaureateProfileItem of(LaureateProfile profile) {
    var item = new LaureateProfileItem();
    var key = ProgrammeKeys.laureate(profile.edition(), profile.laureate());
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.setVersion(profile.version() - 1);
    item.edition = profile.edition();
    item.story = stored(profile.story());
    item.deeds = stored(profile.deeds());
    item.ceremonyOn = profile.ceremonyOn();
    item.ceremonyPlace = stored(profile.ceremonyPlace());
    item.ceremony = stored(profile.ceremony());
    item.writtenAt = profile.writtenAt();
    item.writtenBy = profile.writtenBy();
    return item;
  }

  LaureateProfile profile() {
    return new LaureateProfile(
        edition,
        sk(),
        read(story),
        read(deeds),
        ceremonyOn,
        read(ceremonyPlace),
        read(ceremony),
        version(),
        writtenAt,
        writtenBy);
  }

  private static Map<String, String> stored(Texts texts) {
    var stored = new HashMap<String, String>();
    texts.byLanguage().forEach((language, text) -> stored.put(language.tag(), text));
    return stored;
  }

  private static Texts read(Map<String, String> stored) {
    return Texts.sent(Map.copyOf(stored));
  }
}
