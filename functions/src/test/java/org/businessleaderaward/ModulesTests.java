package org.businessleaderaward;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    ApplicationModules.of(Functions.class).verify();
  }

  @Test
  void aModuleThatUsesMoreIsFound() {
    var modules = ApplicationModules.of("fixtures.modules", location -> true);
    assertThat(modules.detectViolations().getMessages())
        .singleElement()
        .asString()
        .contains("till", "kitchen");
  }
}
