package org.businessleaderaward.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.HashSet;
import org.businessleaderaward.embedded.Dynoxide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where the embedded store can be found. It answers a page of any site, so no page may know where.
 */
@EnabledOnOs(OS.LINUX)
class StoreAddressTests {
  @TempDir Path data;

  @Test
  void row56ListensWhereNoPageOfABrowserCanGuess() throws IOException {
    var hosts = new HashSet<String>();
    for (int start = 0; start < 2; start++) {
      try (var store = Dynoxide.start(data.resolve("store.db"));
          var client = store.client()) {
        assertThat(client.listTables().tableNames()).isEmpty();
        var endpoint = store.endpoint();
        hosts.add(endpoint.getHost());
        assertThat(InetAddress.getByName(endpoint.getHost()).isLoopbackAddress()).isTrue();
        for (var known : new String[] {"127.0.0.1", "::1"}) {
          assertThatThrownBy(() -> new Socket(known, endpoint.getPort()).close())
              .as(known)
              .isInstanceOf(ConnectException.class);
        }
      }
    }
    assertThat(hosts).hasSize(2).doesNotContain("127.0.0.1");
  }
}
