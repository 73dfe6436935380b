package org.businessleaderaward.advisory.committee;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.advisory.AdvisoryKeys;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.storage.Versioned;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.EnhancedType;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;

/** A stored profile of an adviser, with which letters about it they had. */
public final class AdviserProfileItem extends Versioned {
  static final TableSchema<AdviserProfileItem> SCHEMA =
      versioned(AdviserProfileItem.class, AdviserProfileItem::new)
          .addAttribute(
              String.class,
              a -> a.name("employer").getter(i -> i.employer).setter((i, v) -> i.employer = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("languages").getter(i -> i.languages).setter((i, v) -> i.languages = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("regions").getter(i -> i.regions).setter((i, v) -> i.regions = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a ->
                  a.name("categories").getter(i -> i.categories).setter((i, v) -> i.categories = v))
          .addAttribute(
              EnhancedType.listOf(String.class),
              a -> a.name("notices").getter(i -> i.notices).setter((i, v) -> i.notices = v))
          .addAttribute(
              Instant.class,
              a ->
                  a.name("remindedAt").getter(i -> i.remindedAt).setter((i, v) -> i.remindedAt = v))
          .build();

  String employer = "";
  List<String> languages = List.of();
  List<String> regions = List.of();
  List<String> categories = List.of();
  public List<String> notices = List.of();

  @Nullable Instant remindedAt;

  static AdviserProfileItem of(String edition, String person, AdviserProfile profile) {
    var item = new AdviserProfileItem();
    item.setKey(AdvisoryKeys.profiles(edition), AdvisoryKeys.profile(person));
    item.write(profile);
    return item;
  }

  void write(AdviserProfile profile) {
    employer = profile.employer();
    languages = profile.languages().stream().map(Language::name).toList();
    regions = profile.regions().stream().map(Region::name).toList();
    categories = profile.categories();
  }

  /** When the secretariat last had them reminded; empty when it never did. */
  public Optional<Instant> remindedAt() {
    return Optional.ofNullable(remindedAt);
  }

  /** Whether the secretariat has had them reminded later than an instant. */
  public boolean wasRemindedAfter(Instant instant) {
    return remindedAt != null && remindedAt.isAfter(instant);
  }

  AdviserProfile profile() {
    return new AdviserProfile(
        employer,
        languages.stream().map(name -> stored(Language.class, name)).toList(),
        regions.stream().map(name -> stored(Region.class, name)).toList(),
        categories);
  }
}
