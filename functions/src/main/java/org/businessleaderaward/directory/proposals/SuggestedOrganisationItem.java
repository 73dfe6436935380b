package org.businessleaderaward.directory.proposals;

import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.ExternalIds;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** An organisation within a stored suggestion. */
final class SuggestedOrganisationItem {
  static final TableSchema<SuggestedOrganisationItem> SCHEMA =
      StaticTableSchema.builder(SuggestedOrganisationItem.class)
          .newItemSupplier(SuggestedOrganisationItem::new)
          .addAttribute(
              String.class, a -> a.name("role").getter(i -> i.role).setter((i, v) -> i.role = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("organisation")
                      .getter(i -> i.organisation)
                      .setter((i, v) -> i.organisation = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
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
          .addAttribute(
              EnhancedType.mapOf(String.class, String.class),
              a ->
                  a.name("externalIds")
                      .getter(i -> i.externalIds)
                      .setter((i, v) -> i.externalIds = v))
          .addAttribute(
              String.class,
              a -> a.name("acronym").getter(i -> i.acronym).setter((i, v) -> i.acronym = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("industries").getter(i -> i.industries).setter((i, v) -> i.industries = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("otherNames").getter(i -> i.otherNames).setter((i, v) -> i.otherNames = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.mapOf(String.class, String.class)),
              a -> a.name("relations").getter(i -> i.relations).setter((i, v) -> i.relations = v))
          .build();

  @Nullable String role;
  @Nullable String organisation;
  String name = "";
  @Nullable String kind;
  @Nullable String country;
  @Nullable String place;
  @Nullable String websiteUrl;
  Map<String, String> externalIds = Map.of();
  @Nullable String acronym;
  List<String> industries = List.of();
  List<String> otherNames = List.of();
  List<Map<String, String>> relations = List.of();

  static SuggestedOrganisationItem of(SuggestedOrganisation suggested) {
    var item = new SuggestedOrganisationItem();
    item.role = suggested.role() == null ? null : suggested.role().name();
    item.organisation = suggested.organisation();
    item.name = suggested.name();
    item.kind = suggested.kind() == null ? null : suggested.kind().name();
    item.country = suggested.country();
    item.place = suggested.place();
    item.websiteUrl = suggested.websiteUrl();
    item.externalIds = ExternalIds.stored(suggested.externalIds());
    item.acronym = suggested.acronym();
    item.industries = suggested.industries().stream().map(Industry::name).toList();
    item.otherNames = suggested.lists().keptNames();
    item.relations = suggested.lists().keptRelations();
    return item;
  }

  SuggestedOrganisation suggested() {
    return new SuggestedOrganisation(
        role == null ? null : Keyed.stored(OrganisationRole.class, role),
        organisation,
        name,
        kind == null ? null : Keyed.stored(OrganisationKind.class, kind),
        country,
        place,
        websiteUrl,
        ExternalIds.read(externalIds),
        acronym,
        industries.stream().map(value -> Keyed.stored(Industry.class, value)).toList(),
        SuggestedLists.kept(otherNames, relations));
  }
}
