package org.businessleaderaward.jury.voting;

import org.businessleaderaward.jury.votes.Vote;

/**
 * What the browser needs to seal a ballot.
 *
 * @param publicKey the public key as a JSON Web Key (RFC 7517)
 * @param thumbprint its SHA-256 thumbprint (RFC 7638), base64url
 * @param paddedLength length in bytes of every ballot's content
 */
public record Sealing(String publicKey, String thumbprint, int paddedLength) {
  static Sealing of(Vote vote) {
    return new Sealing(
        vote.publicKey().toJSONString(), vote.publicKey().getKeyID(), vote.rule().paddedLength());
  }
}
