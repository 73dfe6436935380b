/**
 * DynamoDB and S3 for the other modules: tables, transactions, pages, buckets. It knows none of
 * their items.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"crypto", "wiring"})
package org.businessleaderaward.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
