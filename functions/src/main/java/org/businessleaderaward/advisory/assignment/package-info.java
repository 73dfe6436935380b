/** Who advises on what: the deal, its reasons, and how it is made anew. */
@NullMarked
package org.businessleaderaward.advisory.assignment;

import org.jspecify.annotations.NullMarked;
