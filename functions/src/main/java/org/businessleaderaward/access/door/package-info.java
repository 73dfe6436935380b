/** Coming in and going: a link is opened, guesses are limited, a session ends. */
@NullMarked
package org.businessleaderaward.access.door;

import org.jspecify.annotations.NullMarked;
