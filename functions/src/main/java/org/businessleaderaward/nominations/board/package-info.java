/** The secretariat's list of all that was nominated: what is searched, counted and taken along. */
@NullMarked
package org.businessleaderaward.nominations.board;

import org.jspecify.annotations.NullMarked;
