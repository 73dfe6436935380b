/** The rules of advice: who reads what, what an assessment needs, what the assessments say. */
@NullMarked
package org.businessleaderaward.advisory.domain;

import org.jspecify.annotations.NullMarked;
