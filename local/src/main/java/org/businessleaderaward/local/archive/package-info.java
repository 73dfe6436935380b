/**
 * A whole award in a folder of encrypted files: made from a store, and put into an empty one, be
 * they on this machine, on LocalStack or on AWS.
 *
 * <p>Here, and only here, tables are read whole (Scan): an archive holds everything, whoever makes
 * it may read everything, and it is made by hand. No function on AWS may scan.
 */
@NullMarked
package org.businessleaderaward.local.archive;

import org.jspecify.annotations.NullMarked;
