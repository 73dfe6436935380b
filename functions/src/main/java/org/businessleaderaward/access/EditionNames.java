package org.businessleaderaward.access;

import org.businessleaderaward.language.LocalizedText;

/** Tells what an edition is called; {@code programme} knows. */
@FunctionalInterface
public interface EditionNames {
  /** The name of an edition, by its id. */
  LocalizedText name(String edition);
}
