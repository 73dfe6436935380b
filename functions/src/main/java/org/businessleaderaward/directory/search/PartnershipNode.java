package org.businessleaderaward.directory.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Source;

/**
 * A partnership on its way to a client.
 *
 * @param partnership the partnership
 * @param organisations its organisations that there are, by id; found when they are asked for
 */
public record PartnershipNode(
    Partnership partnership, Supplier<Map<String, Organisation>> organisations) {
  /** An organisation within a partnership. */
  public record Member(OrganisationRole role, Organisation organisation, List<Source> sources) {}

  /**
   * Who takes part, each once in a role; an organisation that was taken out of the directory is
   * passed over, and for one that was merged stands the one that it was merged into.
   */
  public List<Member> members() {
    var known = organisations.get();
    var members = new LinkedHashMap<String, Member>();
    for (var participant : partnership.participants()) {
      var organisation = known.get(participant.organisation());
      if (organisation != null) {
        members.putIfAbsent(
            participant.role() + organisation.id(),
            new Member(participant.role(), organisation, participant.sources()));
      }
    }
    return List.copyOf(members.values());
  }

  /** What an organisation does in it. */
  public List<OrganisationRole> roles(String organisation) {
    return members().stream()
        .filter(member -> member.organisation().id().equals(organisation))
        .map(Member::role)
        .toList();
  }
}
