package org.businessleaderaward.gateway;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.businessleaderaward.gateway.http.AnswerType;
import org.businessleaderaward.gateway.persisted.PersistedQueries;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.businessleaderaward.recent.QueryReads;
import org.jspecify.annotations.Nullable;

/** A room's schema ready to execute, on the calling thread, what the room takes. */
final class RoomGraph {
  /** Of an operation's name in the log. */
  private static final int MOST_OF_A_NAME = 100;

  private final Documents documents;
  private final @Nullable TrustedOperations trusted;
  private final PersistedQueries persisted;
  private final GraphQL graphQl;
  private final Meter meter;
  private final List<RoomProtocol> protocols;

  /** Lets a request through whose caller has something left, once its cost is known. */
  interface Meter {
    /**
     * Takes the cost.
     *
     * @throws HttpRefusal when nothing is left
     */
    void take(Scope scope);
  }

  RoomGraph(Room room, List<? extends RoomFields> fields, Meter meter) {
    this.meter = meter;
    var wiring = new RoomWiring();
    fields.forEach(part -> part.addTo(wiring));
    this.protocols = wiring.protocols();
    var schema = RoomSchema.of(room, wiring);
    this.documents = new Documents(schema);
    var operations = new TrustedOperations(room);
    this.trusted = room.hasSessions() ? operations : null;
    this.persisted = new PersistedQueries(operations.texts());
    this.graphQl =
        GraphQL.newGraphQL(schema)
            .defaultDataFetcherExceptionHandler(new Faults())
            .preparsedDocumentProvider((input, parse) -> parsed(input))
            .build();
  }

  private static CompletableFuture<PreparsedDocumentEntry> parsed(ExecutionInput input) {
    Document document = Objects.requireNonNull(input.getGraphQLContext().get(Document.class));
    return CompletableFuture.completedFuture(new PreparsedDocumentEntry(document));
  }

  /** The protocol whose path it is; none for the room's own. */
  Optional<RoomProtocol> protocol(String path) {
    return protocols.stream()
        .filter(protocol -> path.startsWith("/" + protocol.root() + "/"))
        .findFirst();
  }

  /**
   * Takes what a call in another protocol costs before anything is asked for it.
   *
   * @throws HttpRefusal when nothing is left
   */
  void takeCall(Scope scope) {
    scope.setCost(OperationLimits.CALL);
    meter.take(scope);
  }

  /**
   * Answers a request.
   *
   * @throws HttpRefusal when the room does not take it
   */
  Answer answer(GraphQlRequest request, Scope scope, AnswerType type) {
    if (request.query().isEmpty() && request.sha256().isEmpty()) {
      throw HttpRefusal.badRequest("query is missing");
    }
    var text = trusted == null ? asked(request) : trusted.find(request);
    if (text.isEmpty()) {
      return Answer.invalid(List.of(unknown()), type);
    }
    return switch (documents.read(text.get(), request, scope.hasKey())) {
      case Documents.Reading.Invalid(var errors) ->
          Answer.invalid(ErrorView.ofRequest(errors), type);
      case Documents.Reading.Valid valid -> {
        if (trusted == null) {
          request.sha256().ifPresent(hash -> persisted.keep(hash, text.get()));
        }
        yield execute(valid, request, scope, type);
      }
    };
  }

  /** The document that was sent, or that is known by its hash, where any may be sent. */
  private Optional<String> asked(GraphQlRequest request) {
    if (request.query().isEmpty()) {
      return request.sha256().flatMap(persisted::find);
    }
    if (request.sha256().filter(hash -> !isOf(hash, request)).isPresent()) {
      throw HttpRefusal.badRequest("sha256Hash is not that of the query");
    }
    return request.query();
  }

  private static boolean isOf(String hash, GraphQlRequest request) {
    return request.query().filter(text -> PersistedQueries.isOf(hash, text)).isPresent();
  }

  /**
   * What is answered to whatever is none of the room's operations, so that none tells its schema;
   * where any is taken, the words after which Apollo's clients send the text as well.
   */
  private Map<String, Object> unknown() {
    return trusted == null
        ? ErrorView.plain("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
        : ErrorView.plain("UNKNOWN_OPERATION", "this room takes the operations of its site only");
  }

  /** Callers of some rooms name their operations as they like, at any length. */
  private static @Nullable String shown(@Nullable String name) {
    return name == null ? null : name.substring(0, Math.min(name.length(), MOST_OF_A_NAME));
  }

  private Answer execute(
      Documents.Reading.Valid valid, GraphQlRequest request, Scope scope, AnswerType type) {
    var document = valid.document();
    var operation = OperationChoice.of(document, request);
    if (operation.isEmpty()) {
      throw HttpRefusal.badRequest("operationName must name one of the document's operations");
    }
    scope.setOperation(shown(operation.get().getName()));
    scope.setCost(Objects.requireNonNull(valid.costs().get(operation.get())));
    meter.take(scope);
    var input =
        ExecutionInput.newExecutionInput()
            .query(request.query().orElse(""))
            .operationName(request.operationName().orElse(null))
            .variables(request.variables())
            .locale(Locale.ENGLISH)
            .graphQLContext(
                context -> context.put(Scope.class, scope).put(Document.class, document))
            .build();
    var result =
        operation.get().getOperation() == OperationDefinition.Operation.QUERY
            ? QueryReads.during(() -> graphQl.execute(input))
            : graphQl.execute(input);
    return result.isDataPresent()
        ? Answer.executed(result.getData(), ErrorView.ofFields(result.getErrors()), type)
        : Answer.invalid(ErrorView.ofRequest(result.getErrors()), type);
  }
}
