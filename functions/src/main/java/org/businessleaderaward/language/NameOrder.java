package org.businessleaderaward.language;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** The order of names as readers of a language are used to it (UTS 10, with CLDR's rules). */
public final class NameOrder {
  /**
   * The most bytes of a key: what stands after some thirty letters tells hardly any name from
   * another.
   */
  private static final int LONGEST = 80;

  private final Map<Language, Collator> orders = new EnumMap<>(Language.class);

  /** The orders of all languages. */
  public NameOrder() {
    for (var language : Language.values()) {
      orders.put(language, Collator.getInstance(ULocale.forLocale(language.locale())));
    }
  }

  /** What a name is sorted by. For one thread. */
  public byte[] key(Language language, String name) {
    var key = Objects.requireNonNull(orders.get(language)).getRawCollationKey(name, null);
    return Arrays.copyOf(key.bytes, Math.min(LONGEST, key.size));
  }
}
