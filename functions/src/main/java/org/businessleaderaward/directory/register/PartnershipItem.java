package org.businessleaderaward.directory.register;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.ExternalIds;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored partnership. */
public final class PartnershipItem extends EntryItem {
  public static final TableSchema<PartnershipItem> SCHEMA =
      keyed(PartnershipItem.class, PartnershipItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .extend(FACTS)
          .addAttribute(
              TextItem.TYPE,
              a -> a.name("summary").getter(i -> i.summary).setter((i, v) -> i.summary = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("themes").getter(i -> i.themes).setter((i, v) -> i.themes = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("countries").getter(i -> i.countries).setter((i, v) -> i.countries = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("worldwide").getter(i -> i.worldwide).setter((i, v) -> i.worldwide = v))
          .addAttribute(
              String.class,
              a -> a.name("startedOn").getter(i -> i.startedOn).setter((i, v) -> i.startedOn = v))
          .addAttribute(
              String.class,
              a -> a.name("endedOn").getter(i -> i.endedOn).setter((i, v) -> i.endedOn = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(ParticipantItem.class, ParticipantItem.SCHEMA)),
              a ->
                  a.name("participants")
                      .getter(i -> i.participants)
                      .setter((i, v) -> i.participants = v))
          .build();

  Map<String, String> summary = Map.of();
  String kind = "";
  List<String> themes = List.of();
  List<String> countries = List.of();
  @Nullable Boolean worldwide;
  @Nullable String startedOn;
  @Nullable String endedOn;
  List<ParticipantItem> participants = List.of();

  public static PartnershipItem of(Partnership partnership) {
    var item = new PartnershipItem();
    item.setFacts(partnership, DirectoryKeys.PARTNERSHIPS);
    item.summary = TextItem.of(partnership.summary());
    item.kind = partnership.kind().name();
    item.themes = partnership.themes().stream().map(Theme::name).toList();
    item.countries = partnership.countries();
    item.worldwide = partnership.worldwide() ? true : null;
    item.startedOn = text(partnership.startedOn());
    item.endedOn = text(partnership.endedOn());
    item.participants = partnership.participants().stream().map(ParticipantItem::of).toList();
    return item;
  }

  @Override
  public Partnership entry() {
    return new Partnership(
        permanentId(),
        naming(null),
        TextItem.text(summary),
        stored(PartnershipKind.class, kind),
        themes.stream().map(name -> stored(Theme.class, name)).toList(),
        industries(),
        countries,
        Boolean.TRUE.equals(worldwide),
        date(startedOn),
        date(endedOn),
        participants.stream().map(ParticipantItem::participant).toList(),
        relations(),
        ExternalIds.read(externalIds),
        SourceItem.sources(sources),
        history());
  }

  private static @Nullable String text(@Nullable PartialDate date) {
    return date == null ? null : date.value();
  }

  private static @Nullable PartialDate date(@Nullable String text) {
    return text == null ? null : new PartialDate(text);
  }
}
