package org.businessleaderaward.local.sample;

import java.util.Map;
import org.businessleaderaward.access.Person;
import org.businessleaderaward.local.sample.Script.Named;
import org.jspecify.annotations.Nullable;

/** The made-up advisers and jurors who are named on the award's pages. */
final class SampleNames {
  private SampleNames() {}

  /**
   * Somebody agrees, unless they have or do not want to.
   *
   * @param role as the operations of their room name it
   */
  static void agree(InProcessVisitor inside, String role, Person person, @Nullable Named named) {
    if (named == null || inside.ask(role + "Naming", Map.of()).at("/naming/agreed").asBoolean()) {
      return;
    }
    inside.act(
        role + "AgreesToBeNamed",
        Map.of(
            "input",
            Map.of(
                "name",
                person.name(),
                "position",
                named.position(),
                "biography",
                named.biography(),
                "language",
                person.language().name())));
  }
}
