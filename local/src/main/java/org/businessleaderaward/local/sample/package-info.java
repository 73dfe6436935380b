/**
 * The made-up editions of {@code --demo}. Everybody in them is invented, and marked as a sample.
 * What they do they do in the rooms or by the services that anybody's acts go through.
 */
@NullMarked
package org.businessleaderaward.local.sample;

import org.jspecify.annotations.NullMarked;
