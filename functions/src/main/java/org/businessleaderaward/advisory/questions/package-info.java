/** What advisers ask nominators, what is answered, and what is withheld. */
@NullMarked
package org.businessleaderaward.advisory.questions;

import org.jspecify.annotations.NullMarked;
