package org.businessleaderaward.directory;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.jspecify.annotations.Nullable;

/**
 * The directory in the public room. The search is made at the first query that needs it, so that
 * the room's other queries do not wait for it.
 */
public final class PublicDirectoryFields implements RoomFields {
  private final Supplier<DirectorySearch> making;
  private final DirectoryNodes table;
  private @Nullable DirectorySearch search;

  /** Shows what this search finds, and what the table has. */
  PublicDirectoryFields(Supplier<DirectorySearch> making, DirectoryNodes table) {
    this.making = making;
    this.table = table;
  }

  private synchronized DirectorySearch search() {
    if (search == null) {
      search = making.get();
    }
    return search;
  }

  /** A page as the schema has it. */
  record Listed<T>(
      List<Connection.Edge<T>> edges,
      Connection.PageInfo pageInfo,
      int totalCount,
      PartnershipFacets facets) {
    static <T> Listed<T> of(DirectorySearch.Found<?> found, Connection<T> page) {
      return new Listed<>(
          page.edges(),
          page.pageInfo(),
          found.totalCount(),
          found.facets().orElse(PartnershipFacets.NONE));
    }
  }

  @Override
  public void addTo(RoomWiring wiring) {
    new EntryFields(id -> search().node(id)).addTo(wiring);
    wiring
        .query("partnerships", this::partnerships)
        .query("organisations", this::organisations)
        .query("entryByExternalId", this::byExternalId)
        .query("changes", this::changes)
        .node(PartnershipNode.class, "Partnership")
        .node(Organisation.class, "Organisation")
        .node(RemovedEntry.class, "RemovedEntry")
        .field("RemovedEntry", "mergedInto", this::successor)
        .field("Change", "id", env -> change(env).change().entry())
        .field("Change", "kind", env -> change(env).change().kind())
        .field("Change", "at", env -> change(env).change().at())
        .field("Change", "entry", env -> entry(change(env)));
  }

  private @Nullable Object byExternalId(DataFetchingEnvironment env) {
    String register = Objects.requireNonNull(env.getArgument("register"));
    String value = Objects.requireNonNull(env.getArgument("value"));
    return table
        .find(new ExternalId(ExternalId.Register.valueOf(register), value.strip()))
        .orElse(null);
  }

  private Connection<DirectoryNodes.ChangeNode> changes(DataFetchingEnvironment env) {
    Instant since = env.getArgument("since");
    return table.changes(Optional.ofNullable(since), PageRequest.of(env));
  }

  private @Nullable Object successor(DataFetchingEnvironment env) {
    return table.successor(Objects.requireNonNull(env.<RemovedEntry>getSource())).orElse(null);
  }

  private static DirectoryNodes.ChangeNode change(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<DirectoryNodes.ChangeNode>getSource());
  }

  private static @Nullable Object entry(DirectoryNodes.ChangeNode node) {
    return node.now().get().get(node.change().entry());
  }

  private Listed<PartnershipNode> partnerships(DataFetchingEnvironment env) {
    var wanted = PageRequest.of(env);
    boolean counted = env.getSelectionSet().contains("facets");
    var found = search().partnerships(text(env), FilterArgument.of(env), wanted, counted);
    return Listed.of(
        found,
        found.page().map(each -> new PartnershipNode(each.partnership(), each::organisations)));
  }

  private Listed<Organisation> organisations(DataFetchingEnvironment env) {
    var found = search().organisations(text(env), PageRequest.of(env));
    return Listed.of(found, found.page());
  }

  private static Optional<String> text(DataFetchingEnvironment env) {
    String text = env.getArgument("search");
    return Optional.ofNullable(text);
  }
}
