package org.businessleaderaward.storage;

import org.businessleaderaward.wiring.Parts;
import org.businessleaderaward.wiring.Registrar;

/** Where the store is. */
public final class StorageBeans implements Registrar {
  @Override
  public void addTo(Parts parts) {
    parts.make(Storage.class, environment -> Storage.fromEnvironment(System.getenv()));
  }
}
