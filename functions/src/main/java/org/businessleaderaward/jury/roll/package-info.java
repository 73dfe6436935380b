/** The jurors: who has a seat, who takes the chair, who is replaced and reminded. */
@NullMarked
package org.businessleaderaward.jury.roll;

import org.jspecify.annotations.NullMarked;
