package org.businessleaderaward.nominations.duplicates;

import java.util.Set;
import org.businessleaderaward.nominations.BoardNomination;

/**
 * Another nomination that is probably of the same nominee or company.
 *
 * @param nomination the other one
 * @param because what both probably have in common
 */
public record ProbableDuplicate(BoardNomination nomination, Set<Likeness> because) {}
