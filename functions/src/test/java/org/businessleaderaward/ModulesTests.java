package org.businessleaderaward;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {
  @Test
  void everyModuleUsesOnlyWhatItDeclares() {
    ApplicationModules.of(Functions.class).verify();
  }
}
