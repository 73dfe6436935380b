package org.businessleaderaward.programme.laureates;

/** Under what a portrait may be used. The names are the schema's. */
enum PortraitLicence {
  /** By a permission for the award's website and the press. */
  PERMISSION,
  CC_BY,
  CC_BY_SA,
  CC0
}
