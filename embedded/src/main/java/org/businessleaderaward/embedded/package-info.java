/**
 * DynamoDB without an account: Dynoxide as a child process, with the tables of template.yaml in it.
 */
@NullMarked
package org.businessleaderaward.embedded;

import org.jspecify.annotations.NullMarked;
