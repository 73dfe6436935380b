package org.businessleaderaward.nominations.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;

/** In which order the board lists. The names are the values of the schema's enum. */
enum BoardOrder {
  OLDEST,
  NEWEST,
  NAME,
  COMPANY,
  COUNTRY;

  /** This order; what is equal in it stands by identifier. */
  Comparator<SoughtRow> comparator() {
    return order().thenComparing(listed -> listed.row().id());
  }

  private Comparator<SoughtRow> order() {
    return switch (this) {
      case OLDEST -> Comparator.comparing(BoardOrder::submittedAt);
      case NEWEST -> Comparator.comparing(BoardOrder::submittedAt).reversed();
      case NAME -> by(SoughtRow::name);
      case COMPANY -> by(SoughtRow::company);
      case COUNTRY -> by(listed -> listed.row().who().country());
    };
  }

  private static Instant submittedAt(SoughtRow listed) {
    return Objects.requireNonNull(listed.row().submittedAt(), "a draft is on no board");
  }

  /** What has no name, since it was erased, stands last. */
  private static Comparator<SoughtRow> by(Function<SoughtRow, String> name) {
    return Comparator.comparing((SoughtRow listed) -> name.apply(listed).isEmpty())
        .thenComparing(name);
  }
}
