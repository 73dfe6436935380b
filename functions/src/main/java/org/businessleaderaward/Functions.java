package org.businessleaderaward;

import java.net.URI;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.businessleaderaward.access.AccessBeans;
import org.businessleaderaward.access.Callers;
import org.businessleaderaward.access.DoorFields;
import org.businessleaderaward.access.EditionNames;
import org.businessleaderaward.access.FirstLink;
import org.businessleaderaward.access.MeFields;
import org.businessleaderaward.access.PersonalDataFields;
import org.businessleaderaward.access.ReissueFields;
import org.businessleaderaward.advisory.AdviceFields;
import org.businessleaderaward.advisory.AdviserFields;
import org.businessleaderaward.advisory.AdvisoryBeans;
import org.businessleaderaward.advisory.CommitteeFields;
import org.businessleaderaward.advisory.NominatorQuestionFields;
import org.businessleaderaward.advisory.QuestionDeskFields;
import org.businessleaderaward.audit.AuditBeans;
import org.businessleaderaward.audit.AuditFields;
import org.businessleaderaward.audit.AuditLog;
import org.businessleaderaward.directory.ContactFields;
import org.businessleaderaward.directory.DirectoryBeans;
import org.businessleaderaward.directory.DirectorySeed;
import org.businessleaderaward.directory.EntryDeskFields;
import org.businessleaderaward.directory.ExportFields;
import org.businessleaderaward.directory.ModerationFields;
import org.businessleaderaward.directory.OwnFields;
import org.businessleaderaward.directory.PartnersFields;
import org.businessleaderaward.directory.PublicDirectoryFields;
import org.businessleaderaward.gateway.Edge;
import org.businessleaderaward.gateway.NodeFields;
import org.businessleaderaward.gateway.Priming;
import org.businessleaderaward.gateway.Room;
import org.businessleaderaward.gateway.RoomFields;
import org.businessleaderaward.gateway.RoomFunction;
import org.businessleaderaward.jury.BallotFields;
import org.businessleaderaward.jury.CountPriming;
import org.businessleaderaward.jury.CountWorker;
import org.businessleaderaward.jury.ExtensionFields;
import org.businessleaderaward.jury.FinalistFields;
import org.businessleaderaward.jury.JuryBeans;
import org.businessleaderaward.jury.PublicResultFields;
import org.businessleaderaward.jury.ResultFields;
import org.businessleaderaward.jury.SecretariatJuryFields;
import org.businessleaderaward.mail.MailBeans;
import org.businessleaderaward.nominations.ConsentBoardFields;
import org.businessleaderaward.nominations.EvidenceFields;
import org.businessleaderaward.nominations.NominationBoardFields;
import org.businessleaderaward.nominations.NominationFields;
import org.businessleaderaward.nominations.NominationsBeans;
import org.businessleaderaward.nominations.NomineeFields;
import org.businessleaderaward.passkeys.PasskeyFields;
import org.businessleaderaward.passkeys.PasskeysBeans;
import org.businessleaderaward.programme.Editions;
import org.businessleaderaward.programme.NominatorEditionFields;
import org.businessleaderaward.programme.ProgrammeBeans;
import org.businessleaderaward.programme.ProgrammeSeed;
import org.businessleaderaward.programme.PublicEditionFields;
import org.businessleaderaward.programme.SecretariatEditionFields;
import org.businessleaderaward.programme.SessionEditionFields;
import org.businessleaderaward.programme.SettingsFields;
import org.businessleaderaward.storage.StorageBeans;
import org.crac.Core;
import org.springframework.beans.factory.BeanRegistrar;
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
 * <p>Each module registers what it is made of in a {@link BeanRegistrar} of its own, listed in
 * {@link #MODULES}; workers ({@code mail}, {@code bounces}, {@code clock}, {@code count}, {@code
 * index}) are beans of these names there. What a module brings to a room is a class in {@link
 * #ROOMS}.
 */
@Modulithic
@SpringBootConfiguration
public class Functions implements ApplicationContextInitializer<GenericApplicationContext> {
  private static final String DEFINITION = "spring.cloud.function.definition";

  /** How Lambda says that a snapshot will be made of this process. */
  private static final String SNAP_START = "snap-start";

  private static final List<BeanRegistrar> MODULES =
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

  private static final Map<Room, List<Class<? extends RoomFields>>> ROOMS =
      new EnumMap<>(
          Map.of(
              Room.PUBLIC,
                  List.of(
                      PublicEditionFields.class,
                      NodeFields.class,
                      PublicResultFields.class,
                      PublicDirectoryFields.class),
              Room.NOMINATIONS,
                  List.of(
                      DoorFields.class,
                      NominatorEditionFields.class,
                      NominationFields.class,
                      NominatorQuestionFields.class,
                      EvidenceFields.class),
              Room.NOMINEE,
                  List.of(DoorFields.class, SessionEditionFields.class, NomineeFields.class),
              Room.PARTNERS, List.of(PartnersFields.class),
              Room.ORGANISATION, List.of(DoorFields.class, OwnFields.class),
              Room.ADVISORY,
                  List.of(
                      DoorFields.class,
                      MeFields.class,
                      SessionEditionFields.class,
                      AdviserFields.class),
              Room.JURY,
                  List.of(
                      DoorFields.class,
                      PasskeyFields.class,
                      SessionEditionFields.class,
                      BallotFields.class,
                      FinalistFields.class),
              Room.SECRETARIAT,
                  List.of(
                      DoorFields.class,
                      MeFields.class,
                      PasskeyFields.class,
                      ReissueFields.class,
                      PersonalDataFields.class,
                      AuditFields.class,
                      SecretariatEditionFields.class,
                      SettingsFields.class,
                      NominationBoardFields.class,
                      ConsentBoardFields.class,
                      CommitteeFields.class,
                      AdviceFields.class,
                      QuestionDeskFields.class,
                      SecretariatJuryFields.class,
                      ExtensionFields.class,
                      ResultFields.class,
                      ModerationFields.class,
                      EntryDeskFields.class,
                      ContactFields.class,
                      ExportFields.class)));

  /** Registers the one function that this process is for. */
  @Override
  public void initialize(GenericApplicationContext context) {
    var definition = context.getEnvironment().getRequiredProperty(DEFINITION);
    context.register(Functions::register);
    context.registerBean(EventConverter.class, EventConverter::new, bean -> bean.setLazyInit(true));
    context.registerBean(
        "definition", FunctionRegistration.class, () -> registration(context, definition));
  }

  /**
   * Registers every function under its name, with all that they need, for a process that runs more
   * than one. A bean that is registered as primary beside them takes the place of theirs.
   */
  public static void register(BeanRegistry registry, Environment environment) {
    MODULES.forEach(registry::register);
    registry.registerBean(
        Clock.class, bean -> bean.lazyInit().supplier(context -> Clock.systemUTC()));
    join(registry);
    setup(registry, environment);
    ROOMS.forEach((room, fields) -> registry.register(room(room, fields)));
  }

  /** What one module needs of another that it may not depend on. */
  private static void join(BeanRegistry registry) {
    registry.registerBean(
        EditionNames.class,
        bean -> bean.lazyInit().supplier(context -> names(context.bean(Editions.class))));
    registry.registerBean(
        AuditFields.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        auditFields(context.bean(AuditLog.class), context.bean(Callers.class))));
  }

  /** The worker {@code setup}; {@code SECRETARIAT_MAIL} names the secretariat's first member. */
  private static void setup(BeanRegistry registry, Environment environment) {
    registry.registerBean(
        "setup",
        Setup.class,
        bean ->
            bean.lazyInit()
                .supplier(
                    context ->
                        new Setup(
                            context.bean(ProgrammeSeed.class),
                            context.bean(DirectorySeed.class),
                            context.bean(Editions.class),
                            context.bean(FirstLink.class),
                            context.bean(Clock.class),
                            environment.getProperty("SECRETARIAT_MAIL", ""))));
  }

  private static EditionNames names(Editions editions) {
    return edition -> editions.get(edition).name();
  }

  private static AuditFields auditFields(AuditLog log, Callers callers) {
    return new AuditFields(log, environment -> callers.require(environment).edition());
  }

  private static BeanRegistrar room(Room room, List<Class<? extends RoomFields>> fields) {
    return (registry, environment) ->
        registry.registerBean(
            room.id(),
            RoomFunction.class,
            bean ->
                bean.lazyInit()
                    .supplier(
                        context ->
                            new RoomFunction(
                                room,
                                fields.stream().map(context::bean).toList(),
                                context.bean(Clock.class),
                                URI.create(environment.getRequiredProperty("SITE_URL")),
                                new Edge(environment.getProperty("EDGE_MARK", "")))));
  }

  /** What each module brings to each room. */
  static Map<Room, List<Class<? extends RoomFields>>> rooms() {
    return ROOMS;
  }

  /** An unknown name ends the start: falling back to routing would let a header choose. */
  private static FunctionRegistration<Object> registration(
      GenericApplicationContext context, String definition) {
    var function = context.getBean(definition);
    if (SNAP_START.equals(context.getEnvironment().getProperty("AWS_LAMBDA_INITIALIZATION_TYPE"))) {
      prime(context, function);
    }
    return new FunctionRegistration<>(function, definition).type(function.getClass());
  }

  /** The bean is kept, since the context of the snapshots does not hold it. */
  private static void prime(GenericApplicationContext context, Object function) {
    var snapshots = Core.getGlobalContext();
    switch (function) {
      case RoomFunction room -> {
        context.registerBean(Priming.class, () -> Priming.before(snapshots, room));
        context.getBean(Priming.class);
      }
      case CountWorker count -> {
        context.registerBean(CountPriming.class, () -> CountPriming.before(snapshots, count));
        context.getBean(CountPriming.class);
      }
      default -> {}
    }
  }
}
