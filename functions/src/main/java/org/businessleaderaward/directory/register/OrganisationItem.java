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
          .build();

  /** Where the acronym was before there were other names; only read. */
  @Nullable String acronym;

  String kind = "";
  @Nullable String country;

  public static OrganisationItem of(Organisation organisation) {
    var item = new OrganisationItem();
    item.setFacts(organisation, DirectoryKeys.ORGANISATIONS);
    item.kind = organisation.kind().name();
    item.country = organisation.country();
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
        relations(),
        ExternalIds.read(externalIds),
        SourceItem.sources(sources),
        history());
  }
}
