package org.businessleaderaward.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import org.businessleaderaward.Invoker;

/**
 * What {@link RoomProcess} runs: the function that the environment names, as Lambda calls it. Takes
 * an event a line and prints its answer, a line each; what it logs goes to standard error.
 */
public final class RoomMain {
  private RoomMain() {}

  public static void main(String[] arguments) throws IOException {
    var answers = System.out;
    System.setOut(System.err);
    var invoker = new Invoker();
    answers.println("ready");
    var events = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    for (var event = events.readLine(); event != null; event = events.readLine()) {
      var answer = new ByteArrayOutputStream();
      invoker.handleRequest(new ByteArrayInputStream(event.getBytes(UTF_8)), answer, context());
      answers.println(answer.toString(UTF_8));
    }
  }

  /** What Lambda says beside an event, of which nothing is used. */
  private static Context context() {
    return (Context)
        Proxy.newProxyInstance(
            RoomMain.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> method.getReturnType() == int.class ? Integer.MAX_VALUE : null);
  }
}
