package org.businessleaderaward.directory.desk;

import graphql.schema.DataFetchingEnvironment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.businessleaderaward.directory.search.DirectorySearch;
import org.businessleaderaward.directory.search.SynonymTrial;
import org.businessleaderaward.directory.staff.DirectoryStaff;
import org.businessleaderaward.directory.synonyms.SynonymGroup;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.gateway.UserError;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * The synonyms of the directory's search in the secretariat's room. The search is made when
 * somebody tries some, so that nothing else of the room waits for it.
 */
public final class SynonymFields implements RoomFields {
  private final SynonymDesk desk;
  private final Supplier<DirectorySearch> search;
  private final DirectoryStaff staff;

  SynonymFields(SynonymDesk desk, Supplier<DirectorySearch> search, DirectoryStaff staff) {
    this.desk = desk;
    this.search = search;
    this.staff = staff;
  }

  /**
   * Answer to a trial: what becomes of the search in each list, null when the words cannot be a
   * group, and why not.
   */
  record Trial(
      SynonymTrial.@Nullable Yield partnerships,
      SynonymTrial.@Nullable Yield organisations,
      List<UserError> userErrors) {}

  @Override
  public void addTo(RoomWiring wiring) {
    wiring
        .query("synonyms", this::synonyms)
        .query("trySynonyms", this::attempt)
        .mutation("addSynonyms", this::add)
        .mutation("withdrawSynonyms", this::withdraw);
  }

  private List<SynonymGroup> synonyms(DataFetchingEnvironment env) {
    staff.require(env);
    return desk.all();
  }

  private Trial attempt(DataFetchingEnvironment env) {
    staff.require(env);
    var flaws = SynonymDesk.flaws(language(env), words(env));
    if (!flaws.isEmpty()) {
      return new Trial(null, null, flaws);
    }
    String text = Objects.requireNonNull(env.getArgument("search"));
    var group = new SynonymGroup(SynonymTrial.UNSAVED, language(env), words(env));
    var tried = search.get().of(Scope.of(env)).tried(group, text, Scope.of(env).now());
    return new Trial(tried.partnerships(), tried.organisations(), List.of());
  }

  private SynonymDesk.Payload add(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    return desk.add(language(env), words(env), caller.actor(), Scope.of(env).now());
  }

  private SynonymDesk.Payload withdraw(DataFetchingEnvironment env) {
    var caller = staff.require(env);
    String group = Objects.requireNonNull(env.getArgument("group"));
    return desk.withdraw(group, caller.actor(), Scope.of(env).now());
  }

  private static Language language(DataFetchingEnvironment env) {
    return Language.valueOf(String.valueOf(input(env).get("language")));
  }

  private static List<String> words(DataFetchingEnvironment env) {
    var given = (Collection<?>) Objects.requireNonNull(input(env).get("words"));
    return given.stream().map(word -> PlainText.asLine(String.valueOf(word)).strip()).toList();
  }

  private static Map<String, Object> input(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.getArgument("input"));
  }
}
