package org.businessleaderaward.programme.laureates;

import org.businessleaderaward.programme.pictures.PortraitFiles;

/**
 * A laureate's portrait as it stands beside the name in lists: its file is small, and who shows a
 * list reads nothing more to show it.
 *
 * @param edition id of the edition
 * @param laureate id of the nomination by which this person was chosen
 * @param number the laureate's position in the edition, from 1
 * @param hash by what its address differs from that of any other picture
 */
public record SmallPortrait(String edition, String laureate, int number, String hash) {
  /** In pixels. */
  public static final int WIDTH = 160;

  public static final int HEIGHT = 200;

  /** Where its file is. */
  public String path() {
    return PortraitFiles.ofLaureateInSmall(edition, number, hash);
  }

  /** How wide it is. */
  public int width() {
    return WIDTH;
  }

  /** How high it is. */
  public int height() {
    return HEIGHT;
  }
}
