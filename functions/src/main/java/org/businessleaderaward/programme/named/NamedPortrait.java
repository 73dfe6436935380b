package org.businessleaderaward.programme.named;

import org.businessleaderaward.programme.pictures.PortraitFiles;

/**
 * What everybody reads of a portrait, beside the name of whoever is pictured.
 *
 * @param path where its file is
 * @param side how wide and high it is, in pixels
 * @param credit whom to name as its author; empty when nobody is to be named
 */
record NamedPortrait(String path, int side, String credit) {
  static NamedPortrait of(String edition, MemberPortrait portrait) {
    return new NamedPortrait(
        PortraitFiles.ofMember(edition, portrait.hash()), portrait.side(), portrait.credit());
  }
}
