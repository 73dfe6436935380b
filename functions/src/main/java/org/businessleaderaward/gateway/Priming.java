package org.businessleaderaward.gateway;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a room is asked around Lambda's snapshots (SnapStart), as API Gateway would send it: an
 * operation that it answers often, and then each that its site reads with. None writes, and what is
 * answered is of no account: a room leaves no line in the log of it, and charges nobody.
 */
public final class Priming {
  /** Bound on the thread that asks; a caller has no means to bind it. */
  private static final ScopedValue<Optional<Instant>> UNDER_WAY = ScopedValue.newInstance();

  /** Arguments that many operations have; one that lacks another of its own is still understood. */
  private static final Map<String, Object> ARGUMENTS = Map.of("language", "EN", "first", 1);

  /**
   * What API Gateway says besides, of which rooms read little. Each is in an event that primes, for
   * what sets a field is made when the field first comes.
   */
  private static final List<String> OF_EVENT =
      List.of(
          "resource",
          "queryStringParameters",
          "multiValueQueryStringParameters",
          "pathParameters",
          "stageVariables");

  private static final List<String> OF_CONTEXT =
      List.of(
          "accountId",
          "apiId",
          "authorizer",
          "domainName",
          "domainPrefix",
          "extendedRequestId",
          "httpMethod",
          "operationName",
          "path",
          "protocol",
          "requestTime",
          "requestTimeEpoch",
          "resourceId",
          "resourcePath",
          "stage");

  private static final List<String> OF_IDENTITY =
      List.of(
          "accessKey",
          "accountId",
          "apiKey",
          "caller",
          "cognitoAuthenticationProvider",
          "cognitoAuthenticationType",
          "cognitoIdentityId",
          "cognitoIdentityPoolId",
          "principalOrgId",
          "sourceIp",
          "user",
          "userAgent",
          "userArn");

  private Priming() {}

  /** Runs something during which rooms are asked for no caller. */
  public static <T, X extends Throwable> T during(ScopedValue.CallableOp<T, X> asking) throws X {
    return ScopedValue.where(UNDER_WAY, Optional.empty()).call(asking);
  }

  /** The same, as if it were that time. */
  public static <T, X extends Throwable> T during(Instant time, ScopedValue.CallableOp<T, X> asking)
      throws X {
    return ScopedValue.where(UNDER_WAY, Optional.of(time)).call(asking);
  }

  /** Whether what this thread asks is asked for no caller. */
  public static boolean isUnderWay() {
    return UNDER_WAY.isBound();
  }

  static Instant now(Clock clock) {
    return isUnderWay() ? UNDER_WAY.get().orElseGet(clock::instant) : clock.instant();
  }

  /**
   * The events of a room. The session of nobody is looked for in the store, as everybody's is. The
   * first is to be answered with {@code 200} where there are no sessions.
   */
  public static List<String> events(Room room) {
    return events(room, "person-nobody.none", ARGUMENTS);
  }

  /** The same with a session, and with these arguments. */
  public static List<String> events(Room room, String session, Map<String, Object> arguments) {
    return Stream.concat(Stream.of(first(room)), reads(room))
        .distinct()
        .map(text -> event(room, text, session, arguments))
        .toList();
  }

  private static String first(Room room) {
    return switch (room) {
      case PUBLIC ->
          "{ currentEdition { id state } partnerships(first: 1, search: \"a\") { totalCount"
              + " edges { node { id } } } }";
      case PARTNERS -> "{ suggestion(id: \"suggestion-" + "0".repeat(32) + "\") { id } }";
      case NOMINATIONS -> SiteOperation.of(room, "NominationRoom").text();
      case NOMINEE -> SiteOperation.of(room, "NomineeRoom").text();
      case ORGANISATION -> SiteOperation.of(room, "OrganisationRoom").text();
      case ADVISORY -> SiteOperation.of(room, "AdviserRoom").text();
      case JURY -> SiteOperation.of(room, "JurorRoom").text();
      case TRUSTEE -> SiteOperation.of(room, "TrusteeRoom").text();
      case SECRETARIAT -> SiteOperation.of(room, "SecretariatRoom").text();
    };
  }

  private static Stream<String> reads(Room room) {
    return SiteOperation.of(room).stream()
        .map(SiteOperation::text)
        .filter(text -> text.startsWith("query"));
  }

  /** A request for an operation. */
  public static String event(
      Room room, String text, String session, Map<String, Object> arguments) {
    var headers =
        new HashMap<>(
            Map.of(
                "Content-Type", "application/json",
                "Accept", "application/graphql-response+json"));
    if (room.hasSessions()) {
      headers.put("Cookie", room.cookieName() + "=" + session);
    }
    var json = JsonMapper.shared();
    var context = unsaid(OF_CONTEXT);
    context.put("requestId", "primed");
    context.put("identity", unsaid(OF_IDENTITY));
    var event = unsaid(OF_EVENT);
    event.put("httpMethod", "POST");
    event.put("path", room.path());
    event.put("headers", headers);
    event.put("multiValueHeaders", multiple(headers));
    event.put("requestContext", context);
    event.put("body", json.writeValueAsString(Map.of("query", text, "variables", arguments)));
    event.put("isBase64Encoded", false);
    return json.writeValueAsString(event);
  }

  private static Map<String, @Nullable Object> unsaid(List<String> names) {
    var fields = new HashMap<String, @Nullable Object>();
    names.forEach(name -> fields.put(name, null));
    return fields;
  }

  private static Map<String, List<String>> multiple(Map<String, String> headers) {
    return headers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue())));
  }
}
