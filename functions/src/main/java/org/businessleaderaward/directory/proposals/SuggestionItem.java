package org.businessleaderaward.directory.proposals;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.DirectoryKeys;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.PartnershipKind;
import org.businessleaderaward.directory.entries.Theme;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored suggestion. It is in the index only while it waits for a decision. */
public final class SuggestionItem extends Versioned {
  public static final TableSchema<SuggestionItem> SCHEMA =
      versioned(SuggestionItem.class, SuggestionItem::new)
          .extend(listedIn(DirectoryKeys.BY_UPDATE))
          .addAttribute(
              String.class, a -> a.name("id").getter(i -> i.id).setter((i, v) -> i.id = v))
          .addAttribute(
              String.class,
              a -> a.name("status").getter(i -> i.status).setter((i, v) -> i.status = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("suggestedAt")
                      .getter(i -> i.suggestedAt)
                      .setter((i, v) -> i.suggestedAt = v))
          .addAttribute(
              String.class, a -> a.name("name").getter(i -> i.name).setter((i, v) -> i.name = v))
          .addAttribute(
              String.class,
              a -> a.name("summary").getter(i -> i.summary).setter((i, v) -> i.summary = v))
          .addAttribute(
              String.class, a -> a.name("kind").getter(i -> i.kind).setter((i, v) -> i.kind = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("themes").getter(i -> i.themes).setter((i, v) -> i.themes = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("industries").getter(i -> i.industries).setter((i, v) -> i.industries = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("countries").getter(i -> i.countries).setter((i, v) -> i.countries = v))
          .addAttribute(
              Boolean.class,
              a -> a.name("worldwide").getter(i -> i.worldwide).setter((i, v) -> i.worldwide = v))
          .addAttribute(
              EnhancedType.listOf(
                  EnhancedType.documentOf(
                      SuggestedOrganisationItem.class, SuggestedOrganisationItem.SCHEMA)),
              a ->
                  a.name("organisations")
                      .getter(i -> i.organisations)
                      .setter((i, v) -> i.organisations = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("otherNames").getter(i -> i.otherNames).setter((i, v) -> i.otherNames = v))
          .addAttribute(
              EnhancedType.listOf(EnhancedType.mapOf(String.class, String.class)),
              a -> a.name("relations").getter(i -> i.relations).setter((i, v) -> i.relations = v))
          .addAttribute(
              String.class,
              a -> a.name("sourceUrl").getter(i -> i.sourceUrl).setter((i, v) -> i.sourceUrl = v))
          .addAttribute(
              String.class, a -> a.name("email").getter(i -> i.email).setter((i, v) -> i.email = v))
          .addAttribute(
              String.class,
              a -> a.name("language").getter(i -> i.language).setter((i, v) -> i.language = v))
          .addAttribute(
              String.class,
              a ->
                  a.name("partnership")
                      .getter(i -> i.partnership)
                      .setter((i, v) -> i.partnership = v))
          .build();

  String id = "";
  String status = "";
  Instant suggestedAt = Instant.EPOCH;
  String name = "";
  String summary = "";
  @Nullable String kind;
  List<String> themes = List.of();
  List<String> industries = List.of();
  List<String> countries = List.of();
  @Nullable Boolean worldwide;
  List<SuggestedOrganisationItem> organisations = List.of();
  List<String> otherNames = List.of();
  List<Map<String, String>> relations = List.of();
  String sourceUrl = "";
  String email = "";
  String language = "";
  @Nullable String partnership;

  public static SuggestionItem pending(String id, SuggestionDraft draft, Instant now) {
    var item = new SuggestionItem();
    item.setKey(DirectoryKeys.suggestion(id), DirectoryKeys.ITEM);
    item.list(DirectoryKeys.PENDING_SUGGESTIONS, DirectoryKeys.inOrderOfChange(now, id));
    item.id = id;
    item.status = SuggestionStatus.PENDING.name();
    item.suggestedAt = now;
    item.name = draft.name();
    item.summary = draft.summary();
    item.kind = draft.kind() == null ? null : draft.kind().name();
    item.themes = draft.themes().stream().distinct().map(Theme::name).toList();
    item.industries = draft.industries().stream().distinct().map(Industry::name).toList();
    item.countries = draft.countries().stream().distinct().toList();
    item.worldwide = draft.worldwide() ? true : null;
    item.organisations = draft.organisations().stream().map(SuggestedOrganisationItem::of).toList();
    item.otherNames = draft.lists().keptNames();
    item.relations = draft.lists().keptRelations();
    item.sourceUrl = draft.sourceUrl();
    item.email = draft.email();
    item.language = draft.language().name();
    return item;
  }

  /**
   * Takes it out of what waits. Whoever suggested it is written to once more, and the address is
   * not kept after that.
   *
   * @param published id of the entry that was made of it; null when it was refused
   */
  void decide(@Nullable String published) {
    status = (published == null ? SuggestionStatus.REFUSED : SuggestionStatus.ACCEPTED).name();
    partnership = published;
    forgetWhoSuggested();
    unlist();
  }

  /** Keeps what was suggested, which names nobody, without the address. */
  void forgetWhoSuggested() {
    email = "";
    keepNothing();
  }

  Suggestion suggestion() {
    return new Suggestion(
        id,
        stored(SuggestionStatus.class, status),
        suggestedAt,
        name,
        summary,
        kind == null ? null : stored(PartnershipKind.class, kind),
        themes.stream().map(name -> stored(Theme.class, name)).toList(),
        industries.stream().map(name -> stored(Industry.class, name)).toList(),
        countries,
        Boolean.TRUE.equals(worldwide),
        organisations.stream().map(SuggestedOrganisationItem::suggested).toList(),
        SuggestedLists.kept(otherNames, relations),
        sourceUrl,
        email,
        stored(Language.class, language));
  }
}
