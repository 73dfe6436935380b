package org.businessleaderaward.programme.editions;

import java.util.List;
import java.util.Optional;
import org.businessleaderaward.access.AwardEditions;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.Editions;

/** The editions on record, as {@code access} asks for them. */
public final class EditionsOfTheAward implements AwardEditions, EditionNames {
  private final Editions editions;

  /** The editions of this store. */
  public EditionsOfTheAward(Editions editions) {
    this.editions = editions;
  }

  @Override
  public List<One> together(String edition) {
    var sample = isSample(edition);
    return editions.all().stream()
        .filter(one -> one.sample() == sample)
        .map(one -> new One(one.id(), one.year()))
        .toList();
  }

  @Override
  public boolean isSample(String edition) {
    return editions.find(edition).filter(Edition::sample).isPresent();
  }

  @Override
  public LocalizedText name(String edition) {
    return editions.get(edition).name();
  }

  @Override
  public Optional<String> before(String edition) {
    return editions.find(edition).flatMap(Edition::before);
  }
}
