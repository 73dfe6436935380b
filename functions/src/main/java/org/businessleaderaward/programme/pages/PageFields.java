package org.businessleaderaward.programme.pages;

import graphql.schema.DataFetchingEnvironment;
import java.util.Map;
import java.util.Objects;
import org.businessleaderaward.access.Caller;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.gateway.Refusal;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.Editions;

/** The pages' texts in the secretariat's room. */
public final class PageFields implements RoomFields {
  private final Callers callers;
  private final Editions editions;
  private final PageDesk desk;

  PageFields(Callers callers, Editions editions, PageDesk desk) {
    this.callers = callers;
    this.editions = editions;
    this.desk = desk;
  }

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query(
            "pages",
            env -> {
              callers.require(env);
              return desk.all();
            })
        .query(
            "pageVersions",
            env ->
                desk.versions(
                    callers.require(env), page(env.getArguments()), language(env.getArguments())))
        .mutation("writePage", this::write);
  }

  private PagePayload write(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    return desk.write(
        ofRealEdition(env),
        page(input),
        language(input),
        (String) Objects.requireNonNull(input.get("text")),
        (Integer) Objects.requireNonNull(input.get("version")),
        Scope.of(env).now());
  }

  /** The pages are of no edition, and a sample's links are shown to whoever tries it out. */
  private Caller ofRealEdition(DataFetchingEnvironment env) {
    var caller = callers.require(env);
    if (editions.get(caller.edition()).sample()) {
      throw new Refusal(Refusal.Code.FORBIDDEN, "a sample has no part in the site's pages");
    }
    return caller;
  }

  private static PublicPage page(Map<String, Object> given) {
    return PublicPage.valueOf((String) Objects.requireNonNull(given.get("page")));
  }

  private static Language language(Map<String, Object> given) {
    return Language.valueOf((String) Objects.requireNonNull(given.get("language")));
  }
}
