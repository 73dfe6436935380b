/**
 * What the secretariat sets of an edition before it opens: texts, criteria, categories, calendar.
 */
@NullMarked
package org.businessleaderaward.programme.settings;

import org.jspecify.annotations.NullMarked;
