/** What is found by a mail address, of which only a hash is kept. */
@NullMarked
package org.businessleaderaward.directory.addresses;

import org.jspecify.annotations.NullMarked;
