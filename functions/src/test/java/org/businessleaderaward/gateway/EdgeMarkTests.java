package org.businessleaderaward.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import java.util.Map;
import org.businessleaderaward.limits.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EdgeMarkTests {
  private static final EdgeMark EDGE = new EdgeMark("the-mark");

  @ParameterizedTest
  @CsvSource({
    "198.51.100.10:46532,198.51.100.10",
    "2001:db8::1:46532,2001:db8::1",
    "[2001:db8::1]:46532,2001:db8::1"
  })
  void believesTheEdge(String said, String caller) {
    assertThat(EDGE.caller(call("the-mark", said))).isEqualTo(Network.of(caller));
  }

  @Test
  void believesNobodyElse() {
    assertThat(EDGE.caller(call("another", "198.51.100.10:1"))).isEqualTo(Network.of("192.0.2.1"));
    assertThat(EDGE.caller(call("", "198.51.100.10:1"))).isEqualTo(Network.of("192.0.2.1"));
  }

  @Test
  void believesNobodyWithoutAnEdge() {
    assertThat(new EdgeMark("").caller(call("", "198.51.100.10:1")))
        .isEqualTo(Network.of("192.0.2.1"));
  }

  private static HttpCall call(String mark, String said) {
    var identity = new RequestIdentity();
    identity.setSourceIp("192.0.2.1");
    var context = new ProxyRequestContext();
    context.setIdentity(identity);
    return HttpCall.of(
        new APIGatewayProxyRequestEvent()
            .withRequestContext(context)
            .withHeaders(Map.of("award-edge", mark, "cloudfront-viewer-address", said)));
  }
}
