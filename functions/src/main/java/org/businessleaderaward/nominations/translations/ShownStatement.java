package org.businessleaderaward.nominations.translations;

/**
 * The translation of a statement, as whoever reads the dossier sees it.
 *
 * @param criterion id of the criterion within the edition
 * @param outdated whether the statement was changed after it was translated
 */
record ShownStatement(String criterion, String text, boolean outdated) {}
