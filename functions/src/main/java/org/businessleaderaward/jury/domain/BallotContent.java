package org.businessleaderaward.jury.domain;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is inside a sealed ballot: one JSON object in UTF-8, padded with spaces in {@code pad} to
 * the rule's length, so that its length tells nothing.
 *
 * @param edition id of the edition it was sealed for
 * @param ballotId id of the ballot it was sealed as
 * @param version version it was sealed as
 * @param ballot what it says
 */
public record BallotContent(String edition, String ballotId, int version, Ballot ballot) {
  private static final Set<String> MEMBERS =
      Set.of("edition", "ballot", "version", "ratings", "pad");

  /** Reads the content; empty when it is in any other form. */
  public static Optional<BallotContent> read(byte[] plaintext) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(plaintext)).toString();
      var json = JSONObjectUtils.parse(text);
      if (!json.keySet().equals(MEMBERS)
          || !(json.get("pad") instanceof String pad)
          || !pad.isBlank()
          || !(json.get("edition") instanceof String edition)
          || !(json.get("ballot") instanceof String ballotId)) {
        return Optional.empty();
      }
      var version = whole(json.get("version"));
      var ratings = ratings(json.get("ratings"));
      return version == null || ratings == null
          ? Optional.empty()
          : Optional.of(new BallotContent(edition, ballotId, version, new Ballot(ratings)));
    } catch (CharacterCodingException | ParseException e) {
      return Optional.empty();
    }
  }

  /**
   * Writes the content, padded.
   *
   * @throws IllegalArgumentException when it is longer than that already
   */
  public byte[] write(int paddedLength) {
    int room = paddedLength - length();
    if (room < 0) {
      throw new IllegalArgumentException("longer than " + paddedLength + " bytes");
    }
    return json(" ".repeat(room)).getBytes(StandardCharsets.UTF_8);
  }

  /** Length in bytes without any padding. */
  public int length() {
    return json("").getBytes(StandardCharsets.UTF_8).length;
  }

  private String json(String pad) {
    var json = new TreeMap<String, Object>();
    json.put("edition", edition);
    json.put("ballot", ballotId);
    json.put("version", version);
    json.put("ratings", ballot.ratings());
    json.put("pad", pad);
    return CanonicalJson.of(json);
  }

  private static @Nullable Map<String, Map<String, Integer>> ratings(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> byFinalist)) {
      return null;
    }
    var ratings = new TreeMap<String, Map<String, Integer>>();
    for (var finalist : byFinalist.entrySet()) {
      var levels = levels(finalist.getValue());
      if (levels == null) {
        return null;
      }
      ratings.put((String) finalist.getKey(), levels);
    }
    return ratings;
  }

  private static @Nullable Map<String, Integer> levels(@Nullable Object json) {
    if (!(json instanceof Map<?, ?> byCriterion)) {
      return null;
    }
    var levels = new TreeMap<String, Integer>();
    for (var criterion : byCriterion.entrySet()) {
      var level = whole(criterion.getValue());
      if (level == null) {
        return null;
      }
      levels.put((String) criterion.getKey(), level);
    }
    return levels;
  }

  private static @Nullable Integer whole(@Nullable Object json) {
    return json instanceof Long number && number == number.intValue() ? number.intValue() : null;
  }
}
