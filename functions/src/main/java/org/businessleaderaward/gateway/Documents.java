package org.businessleaderaward.gateway;

import graphql.AssertException;
import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.businessleaderaward.recent.RecentlyUsed;
import org.jspecify.annotations.Nullable;

/** Parses, limits and validates documents, and remembers the valid ones that came last. */
final class Documents {
  private static final int REMEMBERED = 200;

  /** The end of the text counts as a token. */
  private static final ParserOptions OPTIONS =
      ParserOptions.getDefaultOperationParserOptions()
          .transform(
              options ->
                  options
                      .maxCharacters(OperationLimits.CHARACTERS + 1)
                      .maxTokens(OperationLimits.TOKENS + 1));

  /** A document, or why it is none for this schema. */
  sealed interface Reading {
    /**
     * It may be executed.
     *
     * @param costs what each of its operations costs, in points
     */
    record Valid(Document document, Map<OperationDefinition, Long> costs) implements Reading {}

    /** It may not. */
    record Invalid(List<? extends GraphQLError> errors) implements Reading {}
  }

  private final GraphQLSchema schema;
  private final Map<String, Document> valid = new RecentlyUsed<>(REMEMBERED);

  Documents(GraphQLSchema schema) {
    this.schema = schema;
  }

  /**
   * Reads a document.
   *
   * @param withKey whether the caller has a key, which allows more
   * @throws HttpRefusal when it is beyond a limit
   */
  Reading read(String text, GraphQlRequest request, boolean withKey) {
    var before = remembered(text);
    Document document;
    try {
      document = before == null ? parse(text) : before;
    } catch (InvalidSyntaxException e) {
      return new Reading.Invalid(List.of(e.toInvalidSyntaxError()));
    }
    OperationChoice.refuseWriteByGet(document, request);
    var costs = OperationLimits.check(schema, document, request.variables(), withKey);
    if (before == null) {
      var errors = validate(document);
      if (!errors.isEmpty()) {
        return new Reading.Invalid(errors);
      }
      remember(text, document);
    }
    return new Reading.Valid(document, costs);
  }

  private List<ValidationError> validate(Document document) {
    try {
      return ParseAndValidate.validate(schema, document, Locale.ENGLISH);
    } catch (GoodFaithIntrospectionExceeded e) {
      throw HttpRefusal.overLimit("introspection goes through each list of types once");
    }
  }

  private static Document parse(String text) {
    if (text.length() > OperationLimits.CHARACTERS) {
      throw HttpRefusal.overLimit(
          "a document has at most " + OperationLimits.CHARACTERS + " characters");
    }
    try {
      return new Parser()
          .parseDocument(
              ParserEnvironment.newParserEnvironment()
                  .document(text)
                  .parserOptions(OPTIONS)
                  .locale(Locale.ENGLISH)
                  .build());
    } catch (AssertException e) {
      // The parser has no words for an escape of more than 31 bits (graphql-java 26).
      throw HttpRefusal.badRequest("the document has an escape that stands for no character");
    } catch (ParseCancelledTooDeepException e) {
      throw HttpRefusal.overLimit("the document is nested too deeply");
    } catch (ParseCancelledException e) {
      throw HttpRefusal.overLimit("a document has at most " + OperationLimits.TOKENS + " tokens");
    }
  }

  private synchronized @Nullable Document remembered(String text) {
    return valid.get(text);
  }

  private synchronized void remember(String text, Document document) {
    valid.put(text, document);
  }
}
