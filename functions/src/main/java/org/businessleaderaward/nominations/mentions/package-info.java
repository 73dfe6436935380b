/** Which nominations mention a person, by the mail address. */
@NullMarked
package org.businessleaderaward.nominations.mentions;

import org.jspecify.annotations.NullMarked;
