package org.businessleaderaward.directory;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An entry of the directory. Its id is permanent and says which sort it is. */
public sealed interface Entry permits Partnership, Organisation {
  /** Permanent id, such as {@code partnership-india-think-tank}. */
  String id();

  /** Names in every language on record. */
  LocalizedText name();

  /** Where the entry comes from. */
  List<Source> sources();

  /** When it last changed. */
  Instant updatedAt();

  /** When somebody last checked it against its source; null when nobody has. */
  @Nullable Instant verifiedAt();
}
