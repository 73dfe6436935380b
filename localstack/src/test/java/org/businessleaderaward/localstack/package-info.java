/** Tests of what template.yaml makes, on LocalStack. */
@NullMarked
package org.businessleaderaward.localstack;

import org.jspecify.annotations.NullMarked;
