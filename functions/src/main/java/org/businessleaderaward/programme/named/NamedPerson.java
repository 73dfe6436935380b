package org.businessleaderaward.programme.named;

import java.util.Optional;
import org.businessleaderaward.language.Language;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of a member who is named.
 *
 * @param edition id of the edition
 * @param naming what they said
 */
record NamedPerson(String edition, MemberNaming naming) {
  public String name() {
    return naming.name();
  }

  public String position() {
    return naming.position();
  }

  public String biography() {
    return naming.biography();
  }

  public Language language() {
    return naming.language();
  }

  public @Nullable NamedPortrait portrait() {
    return Optional.ofNullable(naming.portrait())
        .map(portrait -> NamedPortrait.of(edition, portrait))
        .orElse(null);
  }

  /** Whether the picture at an address is theirs. */
  boolean isPicturedBy(String hash) {
    return naming.portrait() != null && naming.portrait().hash().equals(hash);
  }
}
