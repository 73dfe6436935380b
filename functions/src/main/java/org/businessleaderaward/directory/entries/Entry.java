package org.businessleaderaward.directory.entries;

import java.time.Instant;
import java.util.List;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An entry of the directory. Its id is permanent and says which sort it is. */
public sealed interface Entry extends OnRecord permits Partnership, Organisation {
  /** Permanent id, such as {@code partnership-india-think-tank-e}; see {@link EntryId}. */
  @Override
  String id();

  /** What it is called. */
  Naming naming();

  /** Sections of industry. */
  List<Industry> industries();

  /** How it stands to others of its sort. */
  List<Relation> relations();

  /** What other registers call it. */
  List<ExternalId> externalIds();

  /** Where the entry comes from. */
  List<Source> sources();

  /** When it was what. */
  History history();

  /** The same after a change of its history alone. */
  Entry withHistory(History history);

  /** Names in every language on record. */
  default LocalizedText name() {
    return naming().name();
  }

  /** When it last changed. */
  default Instant updatedAt() {
    return history().updatedAt();
  }

  /** When somebody last checked it against its source; null when nobody has. */
  default @Nullable Instant verifiedAt() {
    return history().verifiedAt();
  }
}
