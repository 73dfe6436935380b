package org.businessleaderaward.programme.named;

import java.time.Instant;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.ProgrammeKeys;
import org.businessleaderaward.storage.Keyed;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** What somebody said of being named, as stored: in their edition, under their id. */
final class NamingItem extends Versioned {
  static final TableSchema<NamingItem> SCHEMA =
      versioned(NamingItem.class, NamingItem::new)
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("agreed").getter(i -> i.agreed).setter((i, v) -> i.agreed = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class,
              a -> a.name("position").getter(i -> i.position).setter((i, v) -> i.position = v))
          .addAttribute(
              String.class,
              a -> a.name("biography").getter(i -> i.biography).setter((i, v) -> i.biography = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("portraitHash")
                      .getter(i -> i.portraitHash)
                      .setter((i, v) -> i.portraitHash = v))
          .addAttribute(
              Integer.class,
              a ->
                  a.name("portraitSide")
                      .getter(i -> i.portraitSide)
                      .setter((i, v) -> i.portraitSide = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("portraitCredit")
                      .getter(i -> i.portraitCredit)
                      .setter((i, v) -> i.portraitCredit = v))
          .addAttribute(
              Instant.class,
              a -> a.name("saidOn").getter(i -> i.saidOn).setter((i, v) -> i.saidOn = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("hidden").getter(i -> i.hidden).setter((i, v) -> i.hidden = v))
          .build();

  String role = "";
  Boolean agreed = false;
  String name = "";
  String position = "";
  String biography = "";
  String language = "";
  @Nullable String portraitHash;
  @Nullable Integer portraitSide;
  @Nullable String portraitCredit;
  @Nullable Instant saidOn;
  Boolean hidden = false;

  /** Of a caller who has said nothing. */
  static NamingItem unsaid(Caller caller) {
    var item = new NamingItem();
    var key = ProgrammeKeys.named(caller.edition(), caller.personId());
    item.setKey(key.partitionKeyValue().s(), key.sortKeyValue().orElseThrow().s());
    item.role = caller.role().name();
    item.language = caller.language().name();
    return item;
  }

  void write(MemberNaming naming) {
    role = naming.role().name();
    agreed = naming.agreed();
    name = naming.name();
    position = naming.position();
    biography = naming.biography();
    language = naming.language().name();
    var portrait = naming.portrait();
    portraitHash = portrait == null ? null : portrait.hash();
    portraitSide = portrait == null ? null : portrait.side();
    portraitCredit = portrait == null ? null : portrait.credit();
    saidOn = naming.saidOn();
    hidden = naming.hidden();
  }

  MemberNaming naming() {
    return new MemberNaming(
        sk(),
        Keyed.stored(CommitteeRole.class, role),
        agreed,
        name,
        position,
        biography,
        Keyed.stored(Language.class, language),
        portrait(),
        saidOn,
        hidden,
        Math.toIntExact(version()));
  }

  private @Nullable MemberPortrait portrait() {
    return portraitHash == null || portraitSide == null || portraitCredit == null
        ? null
        : new MemberPortrait(portraitHash, portraitSide, portraitCredit);
  }
}
