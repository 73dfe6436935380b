/** What the assessments say together, and the shortlist that is made of them. */
@NullMarked
package org.businessleaderaward.advisory.shortlist;

import org.jspecify.annotations.NullMarked;
