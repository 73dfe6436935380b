package org.businessleaderaward.directory.search;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.util.BytesRef;
import org.businessleaderaward.language.Language;

/** The order of names as readers of a language are used to it (UTS 10, with CLDR's rules). */
final class NameOrder {
  /**
   * The most bytes of a key: what stands after some thirty letters tells hardly any name from
   * another.
   */
  private static final int LONGEST = 80;

  private final Map<Language, Collator> orders = new EnumMap<>(Language.class);

  NameOrder() {
    for (var language : Language.values()) {
      orders.put(language, Collator.getInstance(ULocale.forLocale(language.locale())));
    }
  }

  /** What a name is sorted by. For one thread. */
  BytesRef key(Language language, String name) {
    var key = Objects.requireNonNull(orders.get(language)).getRawCollationKey(name, null);
    return new BytesRef(Arrays.copyOf(key.bytes, Math.min(LONGEST, key.size)));
  }
}
