/** Who speaks for an organisation, and the letters that reach them. */
@NullMarked
package org.businessleaderaward.directory.contacts;

import org.jspecify.annotations.NullMarked;
