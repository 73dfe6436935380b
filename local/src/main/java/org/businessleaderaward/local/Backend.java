package org.businessleaderaward.local;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.businessleaderaward.Functions;
import org.businessleaderaward.access.People;
import org.businessleaderaward.access.traces.PersonTraces;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.local.sample.Services;
import org.businessleaderaward.mail.MailReports;
import org.businessleaderaward.mail.Transport;
import org.businessleaderaward.nominations.Nominations;
import org.businessleaderaward.storage.Storage;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * All functions in one context: the same beans as on Lambda, but for the few that reach outside.
 */
final class Backend implements Services, AutoCloseable {
  private final GenericApplicationContext context;

  private Backend(GenericApplicationContext context) {
    this.context = context;
  }

  /** Registers everything; what a function needs is made when it is first asked for. */
  static Backend start(
      Storage storage, Transport mail, Clock clock, DataFolder data, Path site, String siteUrl) {
    var context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource(
                "local",
                Map.of(
                    "SITE_URL", siteUrl,
                    "TABLE_PREFIX", storage.prefix(),
                    "TALLY_KEY_FOLDER", data.keys().toString(),
                    "SNAPSHOT_FOLDER", data.search().toString(),
                    "EXPORT_FOLDER", data.exports().toString(),
                    "PAGE_FOLDER", data.pages().toString(),
                    "TEMPLATE_FOLDER", site.resolve("entry-templates").toString(),
                    "EVIDENCE_FOLDER", data.evidence().toString())));
    context.register(Functions::register);
    instead(context, Storage.class, storage);
    instead(
        context,
        Transport.class,
        new Simulator(mail, () -> context.getBean(MailReports.class), clock));
    instead(context, Clock.class, clock);
    if (mail instanceof MailFolder folder) {
      for (boolean ofAnEdition : new boolean[] {true, false}) {
        context.registerBean(
            "localLetters" + ofAnEdition,
            PersonTraces.class,
            () ->
                new MailTraces(
                    folder,
                    () -> context.getBean(People.class),
                    () -> context.getBean(Nominations.class),
                    ofAnEdition));
      }
    }
    context.refresh();
    return new Backend(context);
  }

  private static <T> void instead(GenericApplicationContext context, Class<T> type, T bean) {
    context.registerBean(
        "local" + type.getSimpleName(),
        type,
        () -> bean,
        definition -> definition.setPrimary(true));
  }

  /** The function behind a room. */
  @Override
  @SuppressWarnings("unchecked")
  public Function<APIGatewayProxyRequestEvent, APIGatewayProxyResponseEvent> room(Room room) {
    return context.getBean(room.id(), Function.class);
  }

  /** A worker that reads a stream. */
  @SuppressWarnings("unchecked")
  Function<DynamodbEvent, ?> streamWorker(String name) {
    return context.getBean(name, Function.class);
  }

  /** A worker that a schedule runs. */
  @SuppressWarnings("unchecked")
  Consumer<ScheduledEvent> scheduledWorker(String name) {
    return context.getBean(name, Consumer.class);
  }

  /** Any bean, for what the server does by itself. */
  @Override
  public <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
  }
}
