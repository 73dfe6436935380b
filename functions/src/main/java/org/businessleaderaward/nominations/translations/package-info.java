/** What the secretariat translates of nominations for those who judge them. */
@NullMarked
package org.businessleaderaward.nominations.translations;

import org.jspecify.annotations.NullMarked;
