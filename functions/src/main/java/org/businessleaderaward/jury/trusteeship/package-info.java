/** Who shares the key of a vote: their choice by the secretariat, and their room. */
@NullMarked
package org.businessleaderaward.jury.trusteeship;

import org.jspecify.annotations.NullMarked;
