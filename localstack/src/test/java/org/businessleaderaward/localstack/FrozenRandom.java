package org.businessleaderaward.localstack;

import com.amazonaws.services.lambda.runtime.api.client.AWSLambda;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Starts a function whose random numbers can be told by their look, and are the same in every such
 * process, until it is restored: whatever it keeps of them, every copy of its snapshot would have.
 */
final class FrozenRandom extends Provider {
  /** What the numbers of before begin with, in hexadecimal digits. */
  static final String MARK = "5a5a5a5a";

  /** The same in base64 and base64url, wherever it begins. */
  static final String MARK_IN_BASE64 = "WlpaW";

  /** The property that names the file which is there from the restore on. */
  static final String RESTORED = "award.restored";

  private static final long serialVersionUID = 1L;
  private static final String NAME = "Frozen";
  private static final byte MARKED = 0x5a;

  private FrozenRandom() {
    super(NAME, "1", "Marks what is drawn before a restore");
    putService(
        new Service(this, "SecureRandom", NAME, MarkedDraws.class.getName(), List.of(), Map.of()) {
          @Override
          public Object newInstance(Object parameter) {
            return new MarkedDraws();
          }
        });
  }

  /** Runs Lambda's client with it. */
  public static void main(String[] arguments) throws Throwable {
    Security.insertProviderAt(new FrozenRandom(), 1);
    if (!new SecureRandom().getAlgorithm().equals(NAME)) {
      throw new IllegalStateException("random numbers are drawn from elsewhere");
    }
    AWSLambda.main(arguments);
  }

  private static final class MarkedDraws extends SecureRandomSpi {
    private static final long serialVersionUID = 1L;
    private static final Path FILE = Path.of(System.getProperty(RESTORED));
    private static final AtomicInteger DRAWN = new AtomicInteger();

    /** The last two bytes are a number, for whoever draws until there is another. */
    @Override
    protected void engineNextBytes(byte[] bytes) {
      if (Files.exists(FILE)) {
        system().nextBytes(bytes);
        return;
      }
      Arrays.fill(bytes, MARKED);
      int number = DRAWN.incrementAndGet();
      for (int i = bytes.length - 1; i >= Math.max(0, bytes.length - 2); i--) {
        bytes[i] = (byte) number;
        number >>= Byte.SIZE;
      }
    }

    private static SecureRandom system() {
      try {
        return SecureRandom.getInstance("NativePRNGNonBlocking");
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    protected byte[] engineGenerateSeed(int length) {
      var seed = new byte[length];
      engineNextBytes(seed);
      return seed;
    }

    @Override
    protected void engineSetSeed(byte[] seed) {
      // What is added to it changes nothing.
    }
  }
}
