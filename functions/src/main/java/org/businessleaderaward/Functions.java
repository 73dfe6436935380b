package org.businessleaderaward;

import static java.util.stream.Collectors.toMap;

import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.businessleaderaward.access.AccessBeans;
import org.businessleaderaward.advisory.AdvisoryBeans;
import org.businessleaderaward.audit.AuditBeans;
import org.businessleaderaward.directory.DirectoryBeans;
import org.businessleaderaward.gateway.EdgeMark;
import org.businessleaderaward.gateway.NodeFields;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomFunction;
import org.businessleaderaward.identity.Identity;
import org.businessleaderaward.jury.CountPriming;
import org.businessleaderaward.jury.CountWorker;
import org.businessleaderaward.jury.JuryBeans;
import org.businessleaderaward.limits.CountKey;
import org.businessleaderaward.mail.MailBeans;
import org.businessleaderaward.nominations.NominationsBeans;
import org.businessleaderaward.passkeys.PasskeysBeans;
import org.businessleaderaward.programme.ProgrammeBeans;
import org.businessleaderaward.storage.StorageBeans;
import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;
import org.businessleaderaward.wiring.SiteUrl;
import org.crac.Core;
import org.crac.Resource;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.modulith.Modulithic;

/**
 * The functions, registered without scanning. {@code SPRING_CLOUD_FUNCTION_DEFINITION} picks one by
 * its bean's name, and only what that one needs is created: every bean is lazy.
 *
 * <p>What a function needs is found from constructors (see {@link Parts}). What these do not say,
 * each module says in a {@link Registrar}, listed in {@link #MODULES}: among it the workers ({@code
 * mail}, {@code bounces}, {@code clock}, {@code count}, {@code index}), and what it brings to which
 * room.
 */
@Modulithic
@SpringBootConfiguration
public class Functions implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String DEFINITION = "spring.cloud.function.definition";

  /** How Lambda says that a snapshot will be made of this process. */
  private static final String SNAP_START = "snap-start";

  private static final List<Registrar> MODULES =
      List.of(
          new StorageBeans(),
          new AuditBeans(),
          new MailBeans(),
          new AccessBeans(),
          new PasskeysBeans(),
          new ProgrammeBeans(),
          new NominationsBeans(),
          new AdvisoryBeans(),
          new JuryBeans(),
          new DirectoryBeans());

  /** Registers the one function that this process is for. */
  @Override
  public void initialize(GenericApplicationContext context) {
    var definition = context.getEnvironment().getRequiredProperty(DEFINITION);
    context.register((registry, environment) -> parts().register(registry, definition));
    context.registerBean(EventConverter.class, EventConverter::new, bean -> bean.setLazyInit(true));
    context.registerBean(
        "definition", FunctionRegistration.class, () -> registration(context, definition));
  }

  /**
   * Registers every function under its name, with all that they need, for a process that runs more
   * than one. A bean that is registered as primary beside them takes the place of theirs.
   */
  public static void register(BeanRegistry registry, Environment environment) {
    parts().registerAll(registry);
  }

  private static Parts parts() {
    var parts =
        new Parts()
            .make(Clock.class, environment -> Clock.systemUTC())
            .make(SiteUrl.class, SiteUrl::of)
            .make(Identity.class, environment -> Identity.read())
            .make(
                EdgeMark.class,
                environment -> new EdgeMark(environment.getProperty("EDGE_MARK", "")))
            .make(
                CountKey.class,
                environment -> new CountKey(environment.getProperty("COUNT_KEY", "")))
            .make(Setup.FirstMember.class, Setup.FirstMember::of)
            .make(Setup.FirstCall.class, Setup.FirstCall::of)
            .function("setup", Setup.class)
            .bring(Room.PUBLIC.id(), NodeFields.class);
    MODULES.forEach(module -> module.addTo(parts));
    for (var room : Room.values()) {
      addRoom(parts, room);
    }
    return parts;
  }

  private static void addRoom(Parts parts, Room room) {
    var fields = fields(parts, room);
    var needs = new ArrayList<Class<?>>(fields);
    needs.addAll(List.of(Clock.class, SiteUrl.class, EdgeMark.class));
    parts.make(
        room.id(),
        RoomFunction.class,
        needs,
        context ->
            new RoomFunction(
                room,
                fields.stream().map(context::bean).toList(),
                context.bean(Clock.class),
                URI.create(context.bean(SiteUrl.class).address()),
                context.bean(EdgeMark.class)));
  }

  private static List<Class<? extends RoomFields>> fields(Parts parts, Room room) {
    return parts.brought(room.id()).stream()
        .<Class<? extends RoomFields>>map(type -> type.asSubclass(RoomFields.class))
        .toList();
  }

  /** What the modules bring to each room. */
  static Map<Room, List<Class<? extends RoomFields>>> rooms() {
    var parts = parts();
    return Stream.of(Room.values()).collect(toMap(room -> room, room -> fields(parts, room)));
  }

  /** An unknown name ends the start: falling back to routing would let a header choose. */
  private static FunctionRegistration<Object> registration(
      GenericApplicationContext context, String definition) {
    var function = context.getBean(definition);
    if (SNAP_START.equals(context.getEnvironment().getProperty("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      prime(context, definition, function);
    }
    var called = function instanceof RoomFunction room ? new RoomEvents(room) : function;
    return new FunctionRegistration<>(called, definition).type(called.getClass());
  }

  /**
   * What a function does beside what its {@link Invoker} has it do. The bean is kept, since the
   * context of the snapshots does not hold it.
   */
  private static void prime(GenericApplicationContext context, String definition, Object function) {
    if (function instanceof CountWorker count) {
      context.registerBean(
          CountPriming.class, () -> CountPriming.before(Core.getGlobalContext(), count));
      context.getBean(CountPriming.class);
    }
    if (Room.NOMINATIONS.id().equals(definition)) {
      var name = "evidencePriming";
      context.registerBean(name, Resource.class, NominationsBeans::priming);
      Core.getGlobalContext().register(context.getBean(name, Resource.class));
    }
  }
}
