/** The committee: its advisers, what is known of them, and what letters to them name. */
@NullMarked
package org.businessleaderaward.advisory.committee;

import org.jspecify.annotations.NullMarked;
