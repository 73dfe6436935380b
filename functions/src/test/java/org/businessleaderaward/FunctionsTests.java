package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.cloud.function.context.FunctionRegistration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class FunctionsTests {
  @Test
  void registersTheFunctionOfTheDefinitionAndNoOther() {
    var context = started("shout");
    FunctionRegistration<?> registration = context.getBean(FunctionRegistration.class);
    assertThat(registration.getTarget()).isInstanceOf(Shout.class);
    assertThat(registration.getNames()).containsExactly("shout");
  }

  @Test
  void createsOnlyWhatThatFunctionNeeds() {
    var context = started("shout");
    assertThat(context.getBeanFactory().getSingletonNames())
        .noneMatch(name -> name.startsWith("org.businessleaderaward"));
  }

  @Test
  void refusesToStartWithADefinitionThatIsNoFunction() {
    assertThatThrownBy(() -> started("nothing"))
        .hasRootCauseInstanceOf(NoSuchBeanDefinitionException.class);
  }

  @Test
  void refusesToStartWithoutADefinition() {
    assertThatThrownBy(() -> new Functions().initialize(new GenericApplicationContext()))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("spring.cloud.function.definition");
  }

  private static GenericApplicationContext started(String definition) {
    var context = new GenericApplicationContext();
    context
        .getEnvironment()
        .getPropertySources()
        .addFirst(
            new MapPropertySource("test", Map.of("spring.cloud.function.definition", definition)));
    context.registerBean("shout", Shout.class, Shout::new, bean -> bean.setLazyInit(true));
    new Functions().initialize(context);
    context.refresh();
    return context;
  }

  static final class Shout implements Function<String, String> {
    @Override
    public String apply(String words) {
      return words + "!";
    }
  }
}
