/** What HTTP itself says of an answer: in which form it is wanted, and by which tag it is known. */
@NullMarked
package org.businessleaderaward.gateway.http;

import org.jspecify.annotations.NullMarked;
