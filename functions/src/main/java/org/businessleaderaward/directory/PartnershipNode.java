package org.businessleaderaward.directory;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A partnership on its way to a client.
 *
 * @param partnership the partnership
 * @param organisations its organisations that there are, by id; found when they are asked for
 */
record PartnershipNode(Partnership partnership, Supplier<Map<String, Organisation>> organisations) {
  /** An organisation within a partnership. */
  record Member(OrganisationRole role, Organisation organisation) {}

  /** Who takes part; an organisation that was taken out of the directory is passed over. */
  List<Member> members() {
    var known = organisations.get();
    return partnership.participants().stream()
        .flatMap(
            participant ->
                java.util.Optional.ofNullable(known.get(participant.organisation())).stream()
                    .map(organisation -> new Member(participant.role(), organisation)))
        .toList();
  }
}
