package org.businessleaderaward.nominations.screening;

import java.util.List;

/**
 * Answer to one decision on several nominations.
 *
 * @param results what came of each, in the order in which they were given
 */
record ScreenSeveralPayload(List<ScreenedOfSeveral> results) {}
