package org.businessleaderaward.crypto;

import java.io.InputStream;
import java.security.DigestInputStream;

/** A stream that is hashed while it is read. */
public final class HashedStream extends DigestInputStream {
  /** Hashes what is read of this stream. */
  public HashedStream(InputStream in) {
    super(in, Sha256.digest());
  }

  /** The hash of what was read; asked for once, at the end. */
  public Sha256 hash() {
    return Sha256.of(getMessageDigest());
  }
}
