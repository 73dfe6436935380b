package org.businessleaderaward.directory.search;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.ExternalId;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OrganisationRole;
import org.businessleaderaward.directory.entries.RemovedEntry;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.PageWindow;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.wiring.SiteUrl;
import org.jspecify.annotations.Nullable;

/**
 * The directory in the public room. The search is made at the first query that needs it, so that
 * the room's other queries do not wait for it.
 */
public final class PublicDirectoryFields implements RoomFields {
  private final Supplier<DirectorySearch> making;
  private final DirectoryNodes table;
  private final SiteUrl site;
  private @Nullable DirectorySearch search;

  /** Shows what this search finds, and what the table has. */
  PublicDirectoryFields(Supplier<DirectorySearch> making, DirectoryNodes table, SiteUrl site) {
    this.making = making;
    this.table = table;
    this.site = site;
  }

  private synchronized DirectorySearch search() {
    if (search == null) {
      search = making.get();
    }
    return search;
  }

  private DirectorySearch search(DataFetchingEnvironment env) {
    return search().of(Scope.of(env));
  }

  /** A page as the schema has it. */
  record Listed<T>(
      List<Hit<T>> edges,
      Connection.PageInfo pageInfo,
      int totalCount,
      Facets facets,
      Optional<String> didYouMean,
      Optional<SearchText.Step> relaxed) {
    static <T> Listed<T> of(
        DirectorySearch.Found<?> found, Connection<Shown<T>> page, Optional<String> member) {
      return new Listed<>(
          page.edges().stream()
              .map(
                  edge ->
                      new Hit<>(
                          edge.cursor(),
                          edge.node().node(),
                          edge.node().entry(),
                          found.highlights(),
                          member))
              .toList(),
          page.pageInfo(),
          found.totalCount(),
          found.facets(),
          found.didYouMean(),
          found.relaxed());
    }

    /** The nodes without their cursors. */
    public List<T> nodes() {
      return edges.stream().map(Hit::node).toList();
    }
  }

  /** An entry, and what the fields of its type are read from. */
  record Shown<T>(T node, Entry entry) {}

  /**
   * A node of a page, in which what was looked for can be shown.
   *
   * @param member id of the organisation whose partnerships were asked for
   */
  record Hit<T>(
      String cursor,
      T node,
      Entry entry,
      Optional<Highlights> highlights,
      Optional<String> member) {}

  @Override
  public void addTo(RoomWiring wiring) {
    new EntryFields(id -> search().node(id)).addTo(wiring);
    wiring
        .field("Partnership", "url", env -> page(env, partnership(env).partnership()))
        .field("Organisation", "url", env -> page(env, organisation(env)))
        .field("Organisation", "partnerships", this::takenPartIn)
        .query("partnerships", this::partnerships)
        .query("organisations", this::organisations)
        .query("typeahead", this::typeahead)
        .query("matchOrganisations", this::match)
        .field("PartnershipEdge", "highlights", PublicDirectoryFields::highlights)
        .field("PartnershipEdge", "roles", PublicDirectoryFields::roles)
        .field("OrganisationEdge", "highlights", PublicDirectoryFields::highlights)
        .field("TypeaheadHit", "node", env -> search().node(typed(env).entry().id()))
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
    return partnerships(env, asked(env, FilterArgument.ofPartnerships(env)));
  }

  private Listed<PartnershipNode> takenPartIn(DataFetchingEnvironment env) {
    return partnerships(env, asked(env, FilterArgument.ofMember(env, organisation(env).id())));
  }

  private Listed<PartnershipNode> partnerships(
      DataFetchingEnvironment env, DirectorySearch.Asked asked) {
    var found = search(env).partnerships(asked);
    sayAsWritten(env);
    return Listed.of(
        found,
        found.page().map(each -> new Shown<>(each, each.partnership())),
        asked.filter().organisation());
  }

  private Listed<Organisation> organisations(DataFetchingEnvironment env) {
    var found = search(env).organisations(asked(env, FilterArgument.ofOrganisations(env)));
    sayAsWritten(env);
    return Listed.of(found, found.page().map(each -> new Shown<>(each, each)), Optional.empty());
  }

  private static DirectorySearch.Asked asked(DataFetchingEnvironment env, EntryFilter filter) {
    var page = selected(env.getMergedField().getFields(), env);
    return new DirectorySearch.Asked(
        Optional.ofNullable(env.<String>getArgument("search")),
        filter,
        Optional.ofNullable(env.<String>getArgument("sort")).map(Order::valueOf),
        EntryFields.language(env),
        PageWindow.of(env),
        Facets.Dimension.shownBy(selected(named("facets", page), env)),
        !named("didYouMean", page).isEmpty(),
        Scope.of(env).now(),
        unknown(env));
  }

  /**
   * What is asked for below some fields, in fragments or not. The library's own answer to this
   * takes the whole operation apart for each request.
   */
  private static List<Field> selected(List<Field> below, DataFetchingEnvironment env) {
    var found = new ArrayList<Field>();
    var spread = new HashSet<String>();
    below.forEach(
        field -> add(Objects.requireNonNull(field.getSelectionSet()), env, spread, found));
    return found;
  }

  private static void add(
      SelectionSet selections, DataFetchingEnvironment env, Set<String> spread, List<Field> found) {
    for (Selection<?> selection : selections.getSelections()) {
      if (selection instanceof Field field) {
        found.add(field);
      } else if (selection instanceof InlineFragment inline) {
        add(inline.getSelectionSet(), env, spread, found);
      } else if (selection instanceof FragmentSpread fragment && spread.add(fragment.getName())) {
        var named = Objects.requireNonNull(env.getFragmentsByName().get(fragment.getName()));
        add(named.getSelectionSet(), env, spread, found);
      }
    }
  }

  private static List<Field> named(String name, List<Field> fields) {
    return fields.stream().filter(field -> field.getName().equals(name)).toList();
  }

  /** All searches of a request share what may be done for words that no entry has. */
  private static UnknownWords unknown(DataFetchingEnvironment env) {
    return Scope.of(env).kept(UnknownWords.class, UnknownWords::ofRequest);
  }

  private static void sayAsWritten(DataFetchingEnvironment env) {
    var words = unknown(env).asWritten();
    if (!words.isEmpty()) {
      Scope.of(env).say("search", Map.of("asWritten", words));
    }
  }

  private static List<Highlights.Highlight> highlights(DataFetchingEnvironment env) {
    Hit<?> hit = Objects.requireNonNull(env.getSource());
    return hit.highlights()
        .map(found -> found.of(hit.entry(), EntryFields.language(env)))
        .orElse(List.of());
  }

  private static List<OrganisationRole> roles(DataFetchingEnvironment env) {
    Hit<?> hit = Objects.requireNonNull(env.getSource());
    return hit.member().isPresent() && hit.node() instanceof PartnershipNode node
        ? node.roles(hit.member().get())
        : List.of();
  }

  private List<Typeahead.Hit> typeahead(DataFetchingEnvironment env) {
    String text = Objects.requireNonNull(env.getArgument("text"));
    return search(env)
        .typeahead(
            new Typeahead.Asked(
                text,
                PageRequest.of(env).first(),
                EntryFields.language(env),
                Optional.ofNullable(env.<String>getArgument("type")).map(Typeahead.Sort::valueOf)));
  }

  private List<NameMatching.Match> match(DataFetchingEnvironment env) {
    List<String> names = Objects.requireNonNull(env.getArgument("names"));
    int most = Scope.of(env).mostNames();
    if (names.size() > most) {
      throw new Refusal(Refusal.Code.BAD_REQUEST, "names must be at most " + most);
    }
    return search(env)
        .match(
            names,
            Optional.ofNullable(env.<String>getArgument("country"))
                .map(code -> CountryArgument.read("country", code)));
  }

  private static Typeahead.Hit typed(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Typeahead.Hit>getSource());
  }

  private String page(DataFetchingEnvironment env, Entry entry) {
    return site.address()
        + "/"
        + EntryFields.language(env).tag()
        + "/directory/"
        + entry.id()
        + "/";
  }

  private static PartnershipNode partnership(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<PartnershipNode>getSource());
  }

  private static Organisation organisation(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Organisation>getSource());
  }
}
