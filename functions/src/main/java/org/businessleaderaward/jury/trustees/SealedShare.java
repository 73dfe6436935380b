package org.businessleaderaward.jury.trustees;

import software.amazon.awssdk.core.SdkBytes;

/**
 * A share under a seal.
 *
 * @param bytes what is kept
 * @param by what the key that sealed it is known by
 */
public record SealedShare(SdkBytes bytes, String by) {}
