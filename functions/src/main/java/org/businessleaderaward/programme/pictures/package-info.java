/** Pictures of people: what is taken of a file, and where it is given out. */
@NullMarked
package org.businessleaderaward.programme.pictures;

import org.jspecify.annotations.NullMarked;
