package org.businessleaderaward.programme.laureates;

import org.businessleaderaward.language.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A portrait as an officer sends it.
 *
 * @param laureate id of the nomination
 * @param version the one that they saw; 0 when there was none
 * @param picture in base64; null to keep the one on record
 * @param small the same picture in small, for lists; sent with it
 * @param alternative what is to be seen
 * @param credit whom to name
 * @param licence under what it may be used
 * @param agreed whether whoever is pictured agreed
 */
record PortraitDraft(
    String laureate,
    int version,
    @Nullable String picture,
    @Nullable String small,
    Texts alternative,
    String credit,
    PortraitLicence licence,
    boolean agreed) {}
