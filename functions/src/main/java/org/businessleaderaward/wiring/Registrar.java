package org.businessleaderaward.wiring;

/** Says of a package what its constructors do not; see {@link Parts}. */
@FunctionalInterface
public interface Registrar {
  /** Adds what this package offers. */
  void addTo(Parts parts);
}
