package org.businessleaderaward.programme.named;

/**
 * What is known of a member's portrait without reading the picture.
 *
 * @param hash by what its address differs from that of any other picture
 * @param side how wide and high it is, in pixels
 * @param credit whom to name as its author; empty when nobody is to be named
 */
record MemberPortrait(String hash, int side, String credit) {}
