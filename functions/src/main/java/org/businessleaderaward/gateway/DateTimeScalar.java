package org.businessleaderaward.gateway;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLScalarType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** An instant in UTC as ISO 8601 text. Other offsets are taken and turned into UTC. */
final class DateTimeScalar implements Coercing<Instant, String> {
  static final GraphQLScalarType TYPE =
      GraphQLScalarType.newScalar().name("DateTime").coercing(new DateTimeScalar()).build();

  private static final String WANTED =
      "an instant with its offset is wanted, such as \"2027-01-31T22:59:59Z\"";

  /** RFC 3339 has years of four digits; what follows from these two instants is one, too. */
  private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

  private static final Instant LAST = Instant.parse("9998-12-31T23:59:59Z");

  private DateTimeScalar() {}

  @Override
  public String serialize(Object result, GraphQLContext context, Locale locale) {
    if (result instanceof Instant instant) {
      return instant.toString();
    }
    throw new CoercingSerializeException("not an instant: " + result.getClass());
  }

  @Override
  public Instant parseValue(Object input, GraphQLContext context, Locale locale) {
    if (input instanceof String text) {
      try {
        var instant = OffsetDateTime.parse(text).toInstant();
        if (!instant.isBefore(FIRST) && !instant.isAfter(LAST)) {
          return instant;
        }
      } catch (DateTimeParseException e) {
        throw new CoercingParseValueException(WANTED, e);
      }
    }
    throw new CoercingParseValueException(WANTED);
  }

  @Override
  public Instant parseLiteral(
      Value<?> input, CoercedVariables variables, GraphQLContext context, Locale locale) {
    if (input instanceof StringValue literal && literal.getValue() != null) {
      try {
        return parseValue(literal.getValue(), context, locale);
      } catch (CoercingParseValueException e) {
        throw new CoercingParseLiteralException(WANTED, e);
      }
    }
    throw new CoercingParseLiteralException(WANTED);
  }
}
