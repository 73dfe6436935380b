package org.businessleaderaward.directory.proposals;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.directory.entries.EntryId;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.ExternalId.Register;
import org.businessleaderaward.directory.entries.Industry;
import org.businessleaderaward.directory.entries.OrganisationKind;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.Relation;
import org.jspecify.annotations.Nullable;

/** Organisations as inputs have them, before they are held to {@link OrganisationRules}. */
public final class OrganisationInput {
  private OrganisationInput() {}

  /** Those that take part, in a {@code SuggestedParticipantInput} each. */
  public static List<SuggestedOrganisation> participants(@Nullable Object given) {
    return given instanceof Collection<?> all
        ? all.stream().map(each -> participant((Map<?, ?>) each)).toList()
        : List.of();
  }

  /** With both an entry and a new one, or with neither, it has no name, which is refused. */
  private static SuggestedOrganisation participant(Map<?, ?> given) {
    var role = OrganisationRole.valueOf(String.valueOf(given.get("role")));
    var entry = text(given.get("organisation"));
    if (given.get("newOrganisation") instanceof Map<?, ?> added && entry == null) {
      return organisation(role, added);
    }
    var one = given.get("newOrganisation") == null ? entry : null;
    return SuggestedOrganisation.named(role, one == null ? "" : one);
  }

  /** A new one, in a {@code NewOrganisationInput}. */
  public static SuggestedOrganisation organisation(
      @Nullable OrganisationRole role, Map<?, ?> given) {
    return new SuggestedOrganisation(
        role,
        null,
        String.valueOf(given.get("name")).strip(),
        OrganisationKind.valueOf(String.valueOf(given.get("kind"))),
        text(given.get("country")),
        text(given.get("place")),
        text(given.get("websiteUrl")),
        externalIds(each(given, "externalIds")),
        text(given.get("acronym")),
        each(given, "industries").stream()
            .map(value -> Industry.valueOf(String.valueOf(value)))
            .distinct()
            .toList(),
        lists(given));
  }

  /** What else an entry is called and how it stands to others, of what is suggested of either. */
  public static SuggestedLists lists(Map<?, ?> given) {
    return new SuggestedLists(
        each(given, "otherNames").stream()
            .map(name -> otherName((Map<?, ?>) name))
            .distinct()
            .toList(),
        each(given, "relations").stream()
            .map(link -> relation((Map<?, ?>) link))
            .distinct()
            .toList());
  }

  /**
   * Ids of other registers in the order in which entries have them; one that is none is left as it
   * was written, without spaces.
   */
  public static List<ExternalId> externalIds(Collection<?> given) {
    return given.stream()
        .map(each -> externalId((Map<?, ?>) each))
        .sorted(Comparator.comparing(id -> id.register().name()))
        .toList();
  }

  private static ExternalId externalId(Map<?, ?> given) {
    var register = Register.valueOf(String.valueOf(given.get("register")));
    var written = String.valueOf(given.get("value"));
    return ExternalId.read(register, written)
        .orElseGet(() -> new ExternalId(register, written.replaceAll("\\s+", "")));
  }

  private static Collection<?> each(Map<?, ?> given, String list) {
    return given.get(list) instanceof Collection<?> all ? all : List.of();
  }

  /** A name of several lines would be several names. */
  private static OtherName otherName(Map<?, ?> given) {
    var text = String.valueOf(given.get("text")).strip().replaceAll("\\R+", " ");
    return new OtherName(OtherName.Kind.valueOf(String.valueOf(given.get("kind"))), text, null);
  }

  private static SuggestedRelation relation(Map<?, ?> given) {
    var written = String.valueOf(given.get("id"));
    return new SuggestedRelation(
        Relation.Kind.valueOf(String.valueOf(given.get("kind"))),
        EntryId.read(written).orElse(written),
        "");
  }

  private static @Nullable String text(@Nullable Object given) {
    var text = given == null ? "" : given.toString().strip();
    return text.isEmpty() ? null : text;
  }
}
