/** Proofs of knowing a secret scalar (docs/record-format.md, 1.8.2); what they are about goes into their challenges. */
import { readWhole, written, type Written } from '../bytes.ts';
import { Equations, once, timesG } from '../equations.ts';
import { generator, multiple, reduce, writeScalar, type Draw, type Scalar } from '../group.ts';
import { bytesOf, joined } from '../hash.ts';

export interface KnowledgeProof {
  r: Written;
  z: Scalar;
}

/** What is proven, with the commitment: one hash of both. */
type Challenge = (r: Written) => Scalar;

export function proveKnowledge(secret: Scalar, challenge: Challenge, draw: Draw): KnowledgeProof {
  const w = draw();
  const r = written([multiple(generator, w)])[0]!;
  return { r, z: reduce(w + challenge(r) * secret) };
}

/** Whether whoever made a proof knows the secret that gives this multiple of the base point. */
export function isKnown(
  { point }: Written,
  { r, z }: KnowledgeProof,
  challenge: Challenge,
): boolean {
  const equations = new Equations();
  equations.add([timesG(z)], [once(r.point), [challenge(r), point]]);
  return equations.hold();
}

/** 65 bytes. */
export const writeKnowledge = ({ r, z }: KnowledgeProof): Uint8Array =>
  joined([r.bytes, writeScalar(z)]);

/** From hexadecimal; throws {@link Refused}. */
export const readKnowledge = (digits: string): KnowledgeProof =>
  readWhole(bytesOf(digits), (reader) => ({ r: reader.point(), z: reader.scalar() }));
