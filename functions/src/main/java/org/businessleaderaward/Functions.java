package org.businessleaderaward;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.modulith.Modulithic;

/**
 * The functions, registered without scanning. {@code SPRING_CLOUD_FUNCTION_DEFINITION} picks one,
 * and only what that one needs is created.
 */
@Modulithic
@SpringBootConfiguration
public class Functions implements ApplicationContextInitializer<GenericApplicationContext> {
  @Override
  public void initialize(GenericApplicationContext context) {}
}
