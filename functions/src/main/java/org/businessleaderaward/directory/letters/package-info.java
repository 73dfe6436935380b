/**
 * What proposers and those who speak for organisations are written, and the reasons given to them.
 */
@NullMarked
package org.businessleaderaward.directory.letters;

import org.jspecify.annotations.NullMarked;
