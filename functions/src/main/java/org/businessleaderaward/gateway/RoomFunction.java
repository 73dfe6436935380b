package org.businessleaderaward.gateway;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.businessleaderaward.gateway.http.AnswerType;
import org.businessleaderaward.gateway.protocols.RoomProtocol;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room as a function: GraphQL over HTTP (draft of the GraphQL Foundation), from API Gateway's
 * event to its response. The schema is built with the function; a request runs on the thread that
 * brings it, and leaves one line in the log, which has neither variables nor cookies, but says by
 * which code the request was refused, if it was.
 */
public final class RoomFunction
    implements Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(RoomFunction.class);
  private static final String PREFLIGHT = "OPTIONS";

  private final Room room;
  private final Clock clock;
  private final EdgeMark edge;
  private final OriginRule origins;
  private final RequestReader reader;
  private final RoomGraph graph;
  private final ResponseWriter writer;
  private final ProtocolCalls protocols;
  private final RateMeter rates = new RateMeter();
  private final RateMeter primed = new RateMeter();

  /**
   * Builds a room.
   *
   * @param fields what the modules bring to it
   * @param clock the server's clock
   * @param site address of the site whose pages may use rooms with sessions
   * @param edge what stands before the API
   */
  public RoomFunction(
      Room room, List<? extends RoomFields> fields, Clock clock, URI site, EdgeMark edge) {
    var json = new JsonMapper();
    this.room = room;
    this.clock = clock;
    this.edge = edge;
    this.origins = new OriginRule(site);
    this.reader = new RequestReader(room, json);
    this.graph = new RoomGraph(room, fields, room == Room.PUBLIC ? this::meter : scope -> {});
    this.protocols = new ProtocolCalls(graph);
    this.writer = new ResponseWriter(room, json);
  }

  Room room() {
    return room;
  }

  /** What primes is counted as well, but to nobody, and without end. */
  private void meter(Scope scope) {
    var isPriming = Priming.isUnderWay();
    var counted = isPriming ? primed : rates;
    var standing = counted.take(scope.network(), scope.hasKey(), scope.cost(), scope.now());
    scope.setStanding(standing);
    if (!standing.isWithin() && !isPriming) {
      throw HttpRefusal.tooMuch(Duration.between(scope.now(), standing.resetsAt()));
    }
  }

  @Override
  public APIGatewayProxyResponseEvent apply(APIGatewayProxyRequestEvent event) {
    if (room == Room.PUBLIC && PREFLIGHT.equals(event.getHttpMethod())) {
      return writer.preflight();
    }
    var began = System.nanoTime();
    var call = HttpCall.of(event);
    var cookie = room.hasSessions() ? call.cookie(room.cookieName()) : Optional.<String>empty();
    var now = Priming.now(clock);
    var scope = new Scope(room, now, call.id(), edge.caller(call), cookie.orElse(null));
    call.apiKey().ifPresent(key -> scope.setKey());
    MDC.put("requestId", call.id());
    MDC.put("room", room.id());
    try {
      var protocol = graph.protocol(call.path());
      var response =
          protocol.isPresent()
              ? speak(protocol.get(), call, scope)
              : answered(call, scope, AnswerType.preferred(call.header("Accept").orElse("")));
      MDC.put("operation", scope.operation().orElse(""));
      MDC.put("status", String.valueOf(response.getStatusCode()));
      MDC.put("ms", String.valueOf((System.nanoTime() - began) / 1_000_000));
      LOG.info("answered");
      return response;
    } finally {
      MDC.clear();
    }
  }

  private APIGatewayProxyResponseEvent speak(RoomProtocol protocol, HttpCall call, Scope scope) {
    ProtocolCalls.Written written;
    try {
      written = protocols.answer(protocol, call, scope);
    } catch (RuntimeException fault) {
      LOG.error("a fault in the gateway", fault);
      written = ProtocolCalls.Written.fault(fault);
    }
    if (!written.refused().isEmpty()) {
      MDC.put("refused", written.refused());
    }
    return writer.write(call, written, scope);
  }

  private APIGatewayProxyResponseEvent answered(
      HttpCall call, Scope scope, Optional<AnswerType> type) {
    var answer = type.isEmpty() ? notAcceptable() : answer(call, scope, type.get());
    if (!scope.isSilent()) {
      answer.refusal().ifPresent(code -> MDC.put("refused", code));
    }
    return writer.write(call, answer, scope, type.orElse(AnswerType.JSON));
  }

  private Answer answer(HttpCall call, Scope scope, AnswerType type) {
    try {
      if (room.hasSessions()) {
        origins.check(call);
      }
      return graph.answer(reader.read(call), scope, type);
    } catch (HttpRefusal refusal) {
      if (refusal.cost() > 0) {
        scope.setCost(refusal.cost());
      }
      return Answer.refused(refusal);
    } catch (RuntimeException fault) {
      LOG.error("a fault in the gateway", fault);
      return Answer.fault(fault);
    }
  }

  private static Answer notAcceptable() {
    return Answer.refused(HttpRefusal.notAcceptable());
  }
}
