/**
 * The Entity Reconciliation API of the W3C's community group, version 0.2, for the directory: what
 * OpenRefine and others ask with. All that it says it asks of the public room.
 */
@NullMarked
package org.businessleaderaward.directory.reconciliation;

import org.jspecify.annotations.NullMarked;
