/**
 * DynamoDB's streams to the workers, as Lambda's event source mappings do it: in order, at least
 * once, and on from where it stopped.
 */
@NullMarked
package org.businessleaderaward.local.streams;

import org.jspecify.annotations.NullMarked;
