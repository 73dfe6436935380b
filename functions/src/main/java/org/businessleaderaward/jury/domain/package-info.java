/**
 * The rules of the count: values in, values out. Whole numbers only; no clock, store or network.
 */
@NullMarked
package org.businessleaderaward.jury.domain;

import org.jspecify.annotations.NullMarked;
