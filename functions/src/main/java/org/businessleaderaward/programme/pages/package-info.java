/** The texts of the institution's own pages, where the secretariat has written others than ship. */
@NullMarked
package org.businessleaderaward.programme.pages;

import org.jspecify.annotations.NullMarked;
