package org.businessleaderaward.directory.search;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.LightDataFetcher;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.businessleaderaward.directory.entries.DocumentTitles;
import org.businessleaderaward.directory.entries.Entry;
import org.businessleaderaward.directory.entries.Organisation;
import org.businessleaderaward.directory.entries.OtherName;
import org.businessleaderaward.directory.entries.PartialDate;
import org.businessleaderaward.directory.entries.Partnership;
import org.businessleaderaward.directory.entries.Relation;
import org.businessleaderaward.directory.entries.Source;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomWiring;
import org.businessleaderaward.gateway.Scope;
import org.businessleaderaward.language.Language;
import org.businessleaderaward.language.LocalizedText;
import org.jspecify.annotations.Nullable;

/** What partnerships and organisations show of themselves in the public room. */
public final class EntryFields implements RoomFields {
  private static final List<String> SORTS = List.of("Partnership", "Organisation");

  private final Targets targets;

  EntryFields(Targets targets) {
    this.targets = targets;
  }

  /** Finds what a relation leads to. */
  interface Targets {
    /** The entry with an id, or the one that it was merged into, as its type's fields are read. */
    Optional<?> find(String id);
  }

  /** A text with its language. */
  record Words(Language language, String text, boolean original) {}

  /** What a field says of an entry; null when nothing is on record. */
  private interface Value {
    @Nullable Object of(Entry entry);
  }

  /** A field that needs nothing but what its type is read from: no environment is made for it. */
  private record OfSource(Function<Object, @Nullable Object> value)
      implements LightDataFetcher<@Nullable Object> {
    @Override
    public @Nullable Object get(
        GraphQLFieldDefinition field, Object source, Supplier<DataFetchingEnvironment> env) {
      return value.apply(source);
    }

    @Override
    public @Nullable Object get(DataFetchingEnvironment env) {
      return value.apply(Objects.requireNonNull(env.<Object>getSource()));
    }
  }

  @Override
  public void addTo(RoomWiring wiring) {
    for (var sort : SORTS) {
      wiring
          .field(sort, "id", of(Entry::id))
          .field(sort, "name", env -> in(env, entry(env).name()))
          .field(sort, "names", of(EntryFields::names))
          .field(sort, "originalLanguage", of(entry -> entry.naming().original()))
          .field(sort, "otherNames", of(entry -> entry.naming().others()))
          .field(sort, "industries", of(Entry::industries))
          .field(sort, "relations", of(Entry::relations))
          .field(sort, "externalIds", of(Entry::externalIds))
          .field(sort, "sources", of(Entry::sources))
          .field(sort, "addedAt", of(entry -> entry.history().addedAt()))
          .field(sort, "updatedAt", of(Entry::updatedAt))
          .field(sort, "verifiedAt", of(Entry::verifiedAt))
          .field(sort, "verifiedBy", of(entry -> entry.history().verifiedBy()))
          .field(sort, "freshness", EntryFields::freshness);
    }
    wiring
        .field("Organisation", "acronym", EntryFields::acronym)
        .field("Source", "document", EntryFields::document)
        .field("Partnership", "summary", env -> in(env, partnership(env).summary()))
        .field("Partnership", "summaries", summaries())
        .field("Partnership", "kind", partnership(Partnership::kind))
        .field("Partnership", "themes", partnership(Partnership::themes))
        .field("Partnership", "countries", partnership(Partnership::countries))
        .field("Partnership", "reach", partnership(Partnership::reach))
        .field("Partnership", "startedOn", date(Partnership::startedOn))
        .field("Partnership", "endedOn", date(Partnership::endedOn))
        .field("Partnership", "started", partnership(Partnership::startedOn))
        .field("Partnership", "ended", partnership(Partnership::endedOn))
        .field("Partnership", "participants", new OfSource(source -> node(source).members()))
        .field("Relation", "entry", env -> targets.find(relation(env).to()))
        .field("Relation", "id", env -> relation(env).to());
  }

  private static Freshness freshness(DataFetchingEnvironment env) {
    return Freshness.of(entry(env).verifiedAt(), Scope.of(env).now());
  }

  private static String in(DataFetchingEnvironment env, LocalizedText text) {
    return text.in(language(env));
  }

  /** The language that is asked for; English without one. */
  static Language language(DataFetchingEnvironment env) {
    return Language.orEnglish(env.getArgument("language"));
  }

  private static Optional<String> acronym(DataFetchingEnvironment env) {
    return entry(env).naming().acronym(language(env)).map(OtherName::text);
  }

  private static String document(DataFetchingEnvironment env) {
    var source = Objects.requireNonNull(env.<Source>getSource());
    return DocumentTitles.in(language(env), source.document());
  }

  private static List<Words> names(Entry entry) {
    var naming = entry.naming();
    return words(naming.name(), language -> naming.quoted() && language == naming.original());
  }

  private static List<Words> words(LocalizedText text, Predicate<Language> original) {
    return text.byLanguage().entrySet().stream()
        .map(each -> new Words(each.getKey(), each.getValue(), original.test(each.getKey())))
        .toList();
  }

  private static OfSource summaries() {
    return partnership(
        partnership -> {
          var original = partnership.naming().original();
          return words(partnership.summary(), language -> language == original);
        });
  }

  private static OfSource of(Value value) {
    return new OfSource(source -> value.of(entry(source)));
  }

  private static OfSource partnership(Function<Partnership, @Nullable Object> value) {
    return new OfSource(source -> value.apply(node(source).partnership()));
  }

  private static OfSource date(Function<Partnership, @Nullable PartialDate> date) {
    return partnership(each -> Optional.ofNullable(date.apply(each)).map(PartialDate::value));
  }

  private static Entry entry(DataFetchingEnvironment env) {
    return entry(Objects.requireNonNull(env.<Object>getSource()));
  }

  private static Entry entry(Object source) {
    return source instanceof Organisation organisation ? organisation : node(source).partnership();
  }

  private static Partnership partnership(DataFetchingEnvironment env) {
    return node(Objects.requireNonNull(env.<Object>getSource())).partnership();
  }

  private static PartnershipNode node(Object source) {
    return (PartnershipNode) source;
  }

  private static Relation relation(DataFetchingEnvironment env) {
    return Objects.requireNonNull(env.<Relation>getSource());
  }
}
