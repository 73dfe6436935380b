/** How long an edition keeps what it has of persons once its laureates are public. */
@NullMarked
package org.businessleaderaward.programme.retention;

import org.jspecify.annotations.NullMarked;
