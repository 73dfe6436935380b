package org.businessleaderaward.programme.laureates;

import org.businessleaderaward.language.Language;
import org.businessleaderaward.programme.pictures.PortraitFiles;

/**
 * What everybody reads of a portrait.
 *
 * @param portrait the one on record
 * @param number the laureate's position in the edition, from 1
 * @param wanted the language asked for
 */
record ToldPortrait(Portrait portrait, int number, Language wanted) {
  /** Where its file is. */
  public String path() {
    return PortraitFiles.ofLaureate(portrait.edition(), number, portrait.jpeg().hash());
  }

  public String picture() {
    return portrait.picture();
  }

  public int width() {
    return portrait.jpeg().width();
  }

  public int height() {
    return portrait.jpeg().height();
  }

  public ToldText alternative() {
    var text = portrait.alternative().text().orElseThrow();
    return new ToldText(text.languageFor(wanted), text.in(wanted));
  }

  public String credit() {
    return portrait.credit();
  }

  public PortraitLicence licence() {
    return portrait.licence();
  }
}
