package org.businessleaderaward.programme.editions;

import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Optional;
import org.businessleaderaward.gateway.Connection;
import org.businessleaderaward.gateway.NodeLookup;
import org.businessleaderaward.gateway.PageRequest;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.programme.Edition;
import org.businessleaderaward.programme.EditionState;
import org.businessleaderaward.programme.EditionTypes;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.storage.Cursor;
import org.jspecify.annotations.Nullable;

/** The editions in the public room: none in preparation is ever there. */
public final class PublicEditionFields implements RoomFields, NodeLookup {
  private static final String QUERY = "editions";

  private final Editions editions;

  /** Shows these editions. */
  public PublicEditionFields(Editions editions) {
    this.editions = editions;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    EditionTypes.addTo(wiring);
    wiring
        .query(
            "currentEdition",
            env -> EditionTypes.inLanguageAskedFor(env, editions.current().orElse(null)))
        .query("edition", env -> EditionTypes.inLanguageAskedFor(env, found(env)))
        .query(QUERY, env -> EditionTypes.inLanguageAskedFor(env, published(PageRequest.of(env))));
  }

  @Override
  public String prefix() {
    return "edition-";
  }

  @Override
  public Optional<Edition> find(String id) {
    return editions.find(id).filter(edition -> edition.state() != EditionState.DRAFT);
  }

  private @Nullable Edition found(DataFetchingEnvironment env) {
    String id = env.getArgument("id");
    return id == null ? null : find(id).orElse(null);
  }

  /** There are few: the page is cut from all of them. */
  private Connection<Edition> published(PageRequest wanted) {
    var all = editions.published();
    int from = wanted.after().map(after -> 1 + position(all, after)).orElse(0);
    int to = Math.min(all.size(), from + wanted.first());
    return Connection.of(
        all.subList(from, to),
        edition -> Cursor.write(QUERY, edition.id()),
        to < all.size(),
        wanted.after().isPresent());
  }

  private static int position(List<Edition> all, String cursor) {
    var id =
        Cursor.read(QUERY, cursor)
            .orElseThrow(
                () ->
                    new Refusal(
                        Refusal.Code.BAD_REQUEST, "after is not a cursor of this connection"));
    return all.stream().map(Edition::id).toList().indexOf(id);
  }
}
