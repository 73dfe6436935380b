/** Letters of decisions: what waits, what is added to it, and how it is released and sent. */
@NullMarked
package org.businessleaderaward.nominations.decisions;

import org.jspecify.annotations.NullMarked;
