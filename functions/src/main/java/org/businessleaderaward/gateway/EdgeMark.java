package org.businessleaderaward.gateway;

import org.businessleaderaward.crypto.ConstantTime;
import org.businessleaderaward.limits.Network;

/**
 * What stands before API Gateway, which sees the edge's address for everybody's. The edge says whom
 * it calls for, in a header that anybody could send; it is believed only with the edge's mark.
 *
 * @param mark what the edge sends in {@code Award-Edge}; empty when there is no edge
 */
public record EdgeMark(String mark) {
  private static final String MARK = "Award-Edge";
  private static final String CALLER = "CloudFront-Viewer-Address";

  /** Where a call comes from. */
  Network caller(HttpCall call) {
    return Network.of(
        call.header(MARK)
            .filter(this::isMark)
            .flatMap(mark -> call.header(CALLER))
            .map(EdgeMark::withoutPort)
            .orElse(call.sourceIp()));
  }

  private boolean isMark(String given) {
    return !mark.isEmpty() && ConstantTime.same(given, mark);
  }

  private static String withoutPort(String address) {
    int port = address.lastIndexOf(':');
    var host = port < 0 ? address : address.substring(0, port);
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }
}
