package org.businessleaderaward.storage;

import java.util.List;

/**
 * A page of items.
 *
 * @param items the items in the order of their keys
 * @param more whether another page follows
 */
public record Page<T>(List<T> items, boolean more) {}
