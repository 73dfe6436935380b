package org.businessleaderaward.nominations;

import java.time.Instant;
import org.businessleaderaward.nominations.screening.Proposal;
import org.businessleaderaward.nominations.screening.Screening;
import org.businessleaderaward.storage.Keyed;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.enhanced.dynamodb.TableSchema;
import software.amazon.awssdk.enhanced.dynamodb.mapper.StaticTableSchema;

/** A proposed decision inside a stored nomination. */
final class ProposalItem {
  static final TableSchema<ProposalItem> SCHEMA =
      StaticTableSchema.builder(ProposalItem.class)
          .newItemSupplier(ProposalItem::new)
          .addAttribute(
              String.class,
              a -> a.name("person").getter(i -> i.person).setter((i, v) -> i.person = v))
          .addAttribute(
              Instant.class, a -> a.name("at").getter(i -> i.at).setter((i, v) -> i.at = v))
          .addAttribute(
              String.class,
              a -> a.name("reason").getter(i -> i.reason).setter((i, v) -> i.reason = v))
          .addAttribute(
              String.class, a -> a.name("note").getter(i -> i.note).setter((i, v) -> i.note = v))
          .build();

  String person = "";
  Instant at = Instant.EPOCH;
  @Nullable String reason;
  @Nullable String note;

  static ProposalItem of(Proposal proposal) {
    var item = new ProposalItem();
    item.person = proposal.person();
    item.at = proposal.at();
    var reason = proposal.decision().reason();
    item.reason = reason == null ? null : reason.name();
    item.note = proposal.decision().note();
    return item;
  }

  Proposal proposal() {
    return new Proposal(
        person,
        at,
        new Screening(reason == null ? null : Keyed.stored(Screening.Reason.class, reason), note));
  }
}
