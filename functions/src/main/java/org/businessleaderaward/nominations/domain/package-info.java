/** The rules of a nomination's text: what fits, what is missing. */
@NullMarked
package org.businessleaderaward.nominations.domain;

import org.jspecify.annotations.NullMarked;
