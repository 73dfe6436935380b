/**
 * Parts of the decryption as a trustee sends them: with a proof that whoever sends them holds the trustee's share
 * (docs/record-format.md, 1.10.7). Whoever has a link alone can so use up nobody's one try.
 */
import type { Written } from '../bytes.ts';
import type { Draw, Scalar } from '../group.ts';
import { FORMAT, scalarHash, u32 } from '../hash.ts';
import { isKnown, proveKnowledge, type KnowledgeProof } from './knowledge.ts';

/** What is sent, by whom. */
export interface Sending {
  edition: string;
  /** How often trustees were chosen. */
  round: number;
  /** Number of the trustee. */
  trustee: number;
  head: Uint8Array;
  sumsHash: Uint8Array;
  /** All parts, one behind the other. */
  parts: Uint8Array;
}

const challengeOf =
  ({ edition, round, trustee, head, sumsHash, parts }: Sending, publicShare: Written) =>
  (r: Written): Scalar =>
    scalarHash(
      'vote/1 sending',
      ...[FORMAT, edition, u32(round), u32(trustee), head, sumsHash, parts],
      ...[publicShare.bytes, r.bytes],
    );

export const proveSending = (
  sending: Sending,
  { share, publicShare }: { share: Scalar; publicShare: Written },
  draw: Draw,
): KnowledgeProof => proveKnowledge(share, challengeOf(sending, publicShare), draw);

export const isSentByHolder = (
  sending: Sending,
  publicShare: Written,
  proof: KnowledgeProof,
): boolean => isKnown(publicShare, proof, challengeOf(sending, publicShare));
