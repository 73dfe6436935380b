/** What the secretariat writes in its own words to several nominators or nominees at once. */
@NullMarked
package org.businessleaderaward.nominations.messages;

import org.jspecify.annotations.NullMarked;
