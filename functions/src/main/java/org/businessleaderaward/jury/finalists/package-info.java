/** The finalists as jurors see them, and the conflicts that jurors declare. */
@NullMarked
package org.businessleaderaward.jury.finalists;

import org.jspecify.annotations.NullMarked;
