/** The award: functions for Lambda, one per room and worker. */
@NullMarked
package org.businessleaderaward;

import org.jspecify.annotations.NullMarked;
