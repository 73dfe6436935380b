package org.businessleaderaward.advisory;

/**
 * A nomination that an adviser is to read.
 *
 * @param adviser id of the adviser as a person
 * @param nomination id of the nomination
 * @param edition id of the edition
 * @param nomineeName name of the nominee, seen before the conflict gate
 * @param company company of the nominee, seen before the conflict gate
 * @param declaration where the adviser stands at the conflict gate
 * @param assessment what the adviser thinks
 * @param revision number of the version on record; 0 before it is stored
 */
record Assignment(
    String adviser,
    String nomination,
    String edition,
    String nomineeName,
    String company,
    ConflictDeclaration declaration,
    Assessment assessment,
    long revision) {

  /** Permanent identifier. */
  String id() {
    return "assignment-" + nomination + "-" + adviser;
  }

  /** Whether the adviser passed the conflict gate. */
  boolean isClear() {
    return declaration == ConflictDeclaration.CLEAR;
  }

  Assignment declared(ConflictDeclaration changed) {
    return new Assignment(
        adviser, nomination, edition, nomineeName, company, changed, assessment, revision);
  }

  Assignment assessed(Assessment changed) {
    return new Assignment(
        adviser, nomination, edition, nomineeName, company, declaration, changed, revision);
  }

  Assignment withRevision(long changed) {
    return new Assignment(
        adviser, nomination, edition, nomineeName, company, declaration, assessment, changed);
  }
}
