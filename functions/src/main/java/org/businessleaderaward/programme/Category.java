package org.businessleaderaward.programme;

import org.businessleaderaward.language.LocalizedText;

/**
 * A kind of nominee among whom nominations are sorted. There is one vote for all of them.
 *
 * @param id identifier within the edition
 * @param name name
 * @param description who belongs there
 */
public record Category(String id, LocalizedText name, LocalizedText description) {}
