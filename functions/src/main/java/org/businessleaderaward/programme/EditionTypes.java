package org.businessleaderaward.programme;

import graphql.execution.DataFetcherResult;
import graphql.schema.DataFetchingEnvironment;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.businessleaderaward.programme.form.FormOption;
import org.businessleaderaward.programme.form.FormQuestion;
import org.jspecify.annotations.Nullable;

/**
 * The fields of {@code Edition} and of what is in it, the same in every room. The language asked
 * for travels down from the field that gave the edition as GraphQL Java's local context.
 */
public final class EditionTypes {
  private EditionTypes() {}

  /** A level of a criterion's scale, in one language. */
  public record Level(int value, String label) {}

  /** Adds the fields to a room. */
  public static void addTo(RoomWiring wiring) {
    wiring
        .node(Edition.class, "Edition")
        .field("Edition", "name", env -> in(env, edition(env).name()))
        .field("Edition", "note", env -> in(env, edition(env).note()))
        .field("Edition", "source", env -> in(env, edition(env).source()))
        .field("Edition", "timeZone", env -> edition(env).timeZone().getId())
        .field("Edition", "state", env -> told(env).state())
        .field("Edition", "laureates", env -> told(env).laureates())
        .field("Edition", "publicAt", env -> told(env).publicAt())
        .field("Edition", "windows", env -> windows(edition(env)))
        .field("Window", "timeZone", env -> String.valueOf(source(env, Window.class).zone()))
        .field("Window", "status", env -> status(env, source(env, Window.class)))
        .field("Category", "name", env -> in(env, source(env, Category.class).name()))
        .field("Category", "description", env -> in(env, source(env, Category.class).description()))
        .field("Criterion", "name", env -> in(env, criterion(env).name()))
        .field("Criterion", "description", env -> in(env, criterion(env).description()))
        .field("Criterion", "levels", env -> levels(criterion(env), languageOf(env)))
        .field("FormQuestion", "question", env -> in(env, formQuestion(env).question()))
        .field("FormQuestion", "help", env -> in(env, formQuestion(env).help()))
        .field("FormOption", "text", env -> in(env, source(env, FormOption.class).text()))
        .field("Laureate", "category", env -> in(env, source(env, Laureate.class).category()))
        .field("Laureate", "citation", env -> in(env, source(env, Laureate.class).citation()))
        .field(
            "Laureate",
            "citationLanguage",
            env -> source(env, Laureate.class).citation().languageFor(languageOf(env)));
  }

  /**
   * Editions, or what holds them, with the texts in the language that the field's argument {@code
   * language} asks for.
   */
  public static <T> DataFetcherResult<T> inLanguageAskedFor(
      DataFetchingEnvironment env, @Nullable T data) {
    var language = Language.orEnglish(env.getArgument("language"));
    return DataFetcherResult.<T>newResult().data(data).localContext(language).build();
  }

  /**
   * The edition whose members a list of the secretariat's room shows: the caller's own or, with the
   * argument {@code ofLast}, the one before it. Empty when nobody of that one can be invited anew.
   */
  public static Optional<String> whoseMembers(
      DataFetchingEnvironment env, Editions editions, String own) {
    return Boolean.TRUE.equals(env.<Boolean>getArgument("ofLast"))
        ? editions.get(own).before()
        : Optional.of(own);
  }

  /**
   * The edition as the room may tell of it at the request's instant: an embargo holds for all but
   * the secretariat. What is told then is true until the embargo ends, and is kept no longer.
   */
  public static Edition told(Scope scope, Edition edition) {
    if (scope.room() == Room.SECRETARIAT) {
      return edition;
    }
    if (edition.isUnderEmbargo(scope.now()) && edition.publicAt() != null) {
      scope.changesAt(edition.publicAt());
    }
    return edition.toldAt(scope.now());
  }

  /** Where a window stands, which is true until it opens or closes. */
  private static Window.Status status(DataFetchingEnvironment env, Window window) {
    var scope = Scope.of(env);
    var status = window.statusAt(scope.now());
    switch (status) {
      case UPCOMING -> scope.changesAt(window.opensAt());
      case OPEN -> scope.changesAt(window.closesAt());
      case CLOSED -> {}
    }
    return status;
  }

  /** The windows with the zone of each said. */
  private static List<Window> windows(Edition edition) {
    return edition.windows().stream().map(window -> window.orIn(edition.timeZone())).toList();
  }

  private static List<Level> levels(Criterion criterion, Language language) {
    return IntStream.range(0, criterion.levels().size())
        .mapToObj(value -> new Level(value, criterion.levels().get(value).in(language)))
        .toList();
  }

  private static @Nullable String in(DataFetchingEnvironment env, @Nullable LocalizedText text) {
    return text == null ? null : text.in(languageOf(env));
  }

  private static Language languageOf(DataFetchingEnvironment env) {
    return env.getLocalContext() instanceof Language language ? language : Language.EN;
  }

  private static Edition told(DataFetchingEnvironment env) {
    return told(Scope.of(env), edition(env));
  }

  private static Edition edition(DataFetchingEnvironment env) {
    return source(env, Edition.class);
  }

  private static Criterion criterion(DataFetchingEnvironment env) {
    return source(env, Criterion.class);
  }

  private static FormQuestion formQuestion(DataFetchingEnvironment env) {
    return source(env, FormQuestion.class);
  }

  private static <T> T source(DataFetchingEnvironment env, Class<T> type) {
    return type.cast(Objects.requireNonNull(env.getSource()));
  }
}
