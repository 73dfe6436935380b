/** What anybody proposes, suggestions and corrections, and how the secretariat decides on it. */
@NullMarked
package org.businessleaderaward.directory.proposals;

import org.jspecify.annotations.NullMarked;
