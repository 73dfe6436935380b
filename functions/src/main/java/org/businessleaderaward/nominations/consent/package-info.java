/** What nominees are asked, when they are reminded, and what they answer. */
@NullMarked
package org.businessleaderaward.nominations.consent;

import org.jspecify.annotations.NullMarked;
