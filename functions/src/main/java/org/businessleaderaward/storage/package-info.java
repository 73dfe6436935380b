/** DynamoDB for the other modules: tables, transactions, pages. It knows none of their items. */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.businessleaderaward.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
