package org.businessleaderaward.directory.register;

import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.ExternalIds;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored organisation. */
public final class OrganisationItem extends EntryItem {
  public static final TableSchema<OrganisationItem> SCHEMA =
      keyed(OrganisationItem.class, OrganisationItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .extend(FACTS)
          .addAttribute(
              String.class,
              a -> a.name("acronym").getter(i -> i.acronym).setter((i, v) -> i.acronym = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              String.class,
              a -> a.name("country").getter(i -> i.country).setter((i, v) -> i.country = v))
          .addAttribute(
              String.class, a -> a.name("place").getter(i -> i.place).setter((i, v) -> i.place = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("websiteUrl").getter(i -> i.websiteUrl).setter((i, v) -> i.websiteUrl = v))
          .build();

  /** Where the acronym was before there were other names; only read. */
  @Nullable String acronym;

  String kind = "";
  @Nullable String country;
  @Nullable String place;
  @Nullable String websiteUrl;

  public static OrganisationItem of(Organisation organisation) {
    var item = new OrganisationItem();
    item.setFacts(organisation, DirectoryKeys.ORGANISATIONS);
    item.kind = organisation.kind().name();
    item.country = organisation.country();
    item.place = organisation.place();
    item.websiteUrl = organisation.websiteUrl();
    return item;
  }

  @Override
  public Organisation entry() {
    return new Organisation(
        permanentId(),
        naming(acronym),
        stored(OrganisationKind.class, kind),
        industries(),
        country,
        place,
        websiteUrl,
        relations(),
        ExternalIds.read(externalIds),
        SourceItem.sources(sources),
        history());
  }
}
