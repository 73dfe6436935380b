/**
 * What partners and organisations do themselves: propose, ask for a link, confirm and correct their
 * own entries.
 */
@NullMarked
package org.businessleaderaward.directory.partners;

import org.jspecify.annotations.NullMarked;
