package org.businessleaderaward.directory;

import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * The directory in the public room. The search is made at the first query that needs it, so that
 * the room's other queries do not wait for it.
 */
public final class PublicDirectoryFields implements RoomFields {
  private final Supplier<DirectorySearch> making;
  private @Nullable DirectorySearch search;

  /** Shows what this search finds. */
  public PublicDirectoryFields(Supplier<DirectorySearch> making) {
    this.making = making;
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

  /** A text with its language. */
  record Words(Language language, String text) {}

  /** What a field says of a partnership; null when nothing is on record. */
  private interface Value {
    @Nullable Object of(Partnership partnership);
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("partnerships", this::partnerships)
        .query("organisations", this::organisations)
        .node(PartnershipNode.class, "Partnership")
        .node(Organisation.class, "Organisation")
        .field("Partnership", "id", of(Partnership::id))
        .field("Partnership", "name", env -> in(env, partnership(env).name()))
        .field("Partnership", "names", of(partnership -> words(partnership.name())))
        .field("Partnership", "summary", env -> in(env, partnership(env).summary()))
        .field("Partnership", "kind", of(Partnership::kind))
        .field("Partnership", "themes", of(Partnership::themes))
        .field("Partnership", "countries", of(Partnership::countries))
        .field("Partnership", "startedOn", of(Partnership::startedOn))
        .field("Partnership", "endedOn", of(Partnership::endedOn))
        .field("Partnership", "participants", env -> node(env).members())
        .field("Partnership", "sources", of(Partnership::sources))
        .field("Partnership", "updatedAt", of(Partnership::updatedAt))
        .field("Partnership", "verifiedAt", of(Partnership::verifiedAt))
        .field("Organisation", "name", env -> in(env, organisation(env).name()))
        .field("Organisation", "names", env -> words(organisation(env).name()));
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

  private static String in(DataFetchingEnvironment env, LocalizedText text) {
    String language = env.getArgument("language");
    return text.in(language == null ? Language.EN : Language.valueOf(language));
  }

  private static List<Words> words(LocalizedText text) {
    return text.byLanguage().entrySet().stream()
        .map(each -> new Words(each.getKey(), each.getValue()))
        .toList();
  }

  private static DataFetcher<Object> of(Value value) {
    return env -> value.of(partnership(env));
  }

  private static Partnership partnership(DataFetchingEnvironment env) {
    return node(env).partnership();
  }

  private static PartnershipNode node(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<PartnershipNode>getSource());
  }

  private static Organisation organisation(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Organisation>getSource());
  }
}
