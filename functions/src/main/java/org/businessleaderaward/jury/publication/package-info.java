/** Records as files that the site gives out, once their results are public. */
@NullMarked
package org.businessleaderaward.jury.publication;

import org.jspecify.annotations.NullMarked;
