package org.businessleaderaward.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.GenericApplicationContext;

class PartsTests {
  private final Parts parts = new Parts();

  interface Song {}

  static final class Ballad implements Song {}

  static final class Hymn implements Song {}

  static final class Singer {
    private final List<Song> repertoire;

    Singer(List<Song> repertoire) {
      this.repertoire = repertoire;
    }
  }

  static final class Duo {
    private final Singer first;
    private final Supplier<Singer> second;
    private final Supplier<List<Song>> encores;

    Duo(Singer first, Supplier<Singer> second, Supplier<List<Song>> encores) {
      this.first = first;
      this.second = second;
      this.encores = encores;
    }
  }

  static final class Choir {
    private final Singer lead;
    private final int others;

    public Choir(Singer lead) {
      this(lead, 1);
    }

    Choir(Singer lead, int others) {
      this.lead = lead;
      this.others = others;
    }
  }

  static final class Egg {
    Egg(Supplier<Hen> layer) {}
  }

  static final class Hen {
    Hen(Egg from) {}
  }

  @Test
  void makesWhatAConstructorAsksForOnceForAll() {
    parts.offer(Ballad.class).function("duo", Duo.class).function("choir", Choir.class);
    var context = all();
    var duo = context.getBean(Duo.class);
    assertThat(duo.first)
        .isSameAs(duo.second.get())
        .isSameAs(context.getBean(Choir.class).lead)
        .isSameAs(context.getBean(Singer.class));
  }

  @Test
  void takesOfSeveralConstructorsTheOnlyPublicOne() {
    parts.offer(Ballad.class).function("choir", Choir.class);
    assertThat(all().getBean("choir", Choir.class).others).isEqualTo(1);
  }

  @Test
  void givesAListInTheOrderOfOffers() {
    parts.function("duo", Duo.class).offer(Hymn.class, Ballad.class);
    var duo = all().getBean(Duo.class);
    assertThat(duo.first.repertoire)
        .<Class<?>>map(Object::getClass)
        .containsExactly(Hymn.class, Ballad.class);
    assertThat(duo.encores.get()).isEqualTo(duo.first.repertoire);
  }

  @Test
  void registersForAFunctionWhatItNeedsAndNoMore() {
    parts
        .offer(Ballad.class)
        .function("duo", Duo.class)
        .make("loud", String.class, Hymn.class, hymn -> "!");
    var context = new GenericApplicationContext();
    context.register((registry, environment) -> parts.register(registry, "duo"));
    assertThat(context.getBeanDefinitionNames())
        .containsExactlyInAnyOrder(Ballad.class.getName(), Singer.class.getName(), "duo");
  }

  @Test
  void registersNothingForANameThatNoFunctionHas() {
    var context = new GenericApplicationContext();
    context.register((registry, environment) -> parts.register(registry, "nobody"));
    assertThat(context.getBeanDefinitionNames()).isEmpty();
  }

  @Test
  void makesNothingBeforeItIsAskedFor() {
    parts.offer(Ballad.class).function("duo", Duo.class);
    assertThat(all().getBeanFactory().getSingletonNames()).noneMatch(parts()::contains);
  }

  @Test
  void breaksACircleAtASupplier() {
    parts.function("hen", Hen.class);
    assertThat(all().getBean("hen")).isInstanceOf(Hen.class);
  }

  @Test
  void makesOneThingFromAnother() {
    parts.make("greeting", String.class, Ballad.class, ballad -> "sing").offer(Ballad.class);
    assertThat(all().getBean("greeting")).isEqualTo("sing");
  }

  @Test
  void saysWhatNothingStandsFor() {
    parts.function("singer", Singer.class);
    assertThatThrownBy(this::all)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Song.class.getName());
  }

  @Test
  void takesNothingTwice() {
    parts.offer(Ballad.class);
    assertThatThrownBy(() -> parts.offer(Ballad.class))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(Ballad.class.getName());
  }

  private static List<String> parts() {
    return List.of(Ballad.class.getName(), Singer.class.getName(), "duo");
  }

  private GenericApplicationContext all() {
    var context = new GenericApplicationContext();
    context.register((registry, environment) -> parts.registerAll(registry));
    context.refresh();
    return context;
  }
}
