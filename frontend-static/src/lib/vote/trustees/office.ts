/**
 * What a trustee does with the secret, step after step (docs/record-format.md, 1.8 to 1.10). The secret stays in here: what is
 * given out is public, encrypted, or wrapped. Runs in a worker.
 */
import { bytesOfBase64, base64 } from '../base64.ts';
import { written } from '../bytes.ts';
import { atRandom, generator, multiple, Refused, type Draw, type Scalar } from '../group.ts';
import { bytesOf, hex, joined, sameBytes, utf8 } from '../hash.ts';
import {
  checkBoard,
  type Board,
  type CheckedBoard,
  type Reached,
  type Told,
} from '../record/board-steps.ts';
import { sumUp, type SummedUp } from '../record/decryption-steps.ts';
import { readCanonical } from '../record/canonical.ts';
import { boardFormFault } from '../record/form.ts';
import { checkCommitments } from '../record/key-steps.ts';
import { hold, reading, StepFails } from '../record/steps.ts';
import { decryptPartly } from './decryption.ts';
import { fingerprintOf } from './fingerprint.ts';
import {
  beginTrustee,
  jointKey,
  listHash,
  publicShares,
  publish,
  readPublished,
  readSecret,
  writeSecret,
  type Commitment,
  type PublishedCommitment,
  type Trusteeship,
  type TrusteeSecret,
} from './key.ts';
import { writeKnowledge } from './knowledge.ts';
import { newRecoverySecret, recoveryText } from './recovery-text.ts';
import { rehearsalFor } from './rehearsal.ts';
import { proveSending } from './sending.ts';
import { receiveShare, sendShare, shareFor, shareOfKey } from './shares.ts';
import { unwrap, wrap, wrappingKey, type Holder, type Source } from './wrapping.ts';

/** What a trustee has published, in hexadecimal; no shares before they are sent. */
export interface Published extends PublishedCommitment {
  /** Encrypted, for each trustee in order. */
  shares: readonly string[];
}

/** What the room gives of the board: rule and key as canonical JSON, ballots in base64. */
export interface SentBoard {
  rule: string;
  key: string;
  receipts: readonly string[];
  late: readonly { ballot: number; finalist: number }[];
  head: string;
  ballots: readonly string[];
}

/** Which trustee of which vote. */
export interface Seat extends Trusteeship {
  number: number;
  /** How often trustees were chosen. */
  round: number;
}

/** Another's doing that must not be gone along with: by whom, and whether it is a share or the proof of knowledge. */
export interface WrongTrustee {
  wrong: number;
  what: 'PROOF' | 'SHARE';
}

/** What a trustee sends after the close: the parts in base64, the proof in hexadecimal. */
export interface SentParts {
  parts: string;
  proof: string;
}

/** Why no share is sent: this is another list than the one whose fingerprint was compared. */
export interface OtherList {
  otherList: true;
}

/** What the sums of checked ballots are, and how many jurors are behind them. */
export interface FormedSums {
  /** In hexadecimal. */
  sumsHash: string;
  /** How many times a finalist is left out of a ballot for a conflict that was declared late. */
  leftOut: number;
  /** How many jurors are behind the total that fewest are behind; null where none is decrypted. */
  fewest: number | null;
}

/** Why nothing is decrypted: a step of the format fails, or these ballots' totals are not those that were decrypted before. */
export type Alarm = { step: string; about: string } | { otherSums: true };

export class TrusteeOffice {
  private readonly secret: TrusteeSecret;
  private checked: { board: CheckedBoard; summedUp: SummedUp; key: Board['key'] } | null = null;

  private constructor(
    private readonly seat: Seat,
    secret: TrusteeSecret,
    private readonly own: PublishedCommitment,
    private readonly draw: Draw,
  ) {
    this.secret = secret;
  }

  /** Draws the secret; gives what is published, the text to print, and the secret wrapped by it. */
  static async begin(
    seat: Seat,
    draw: Draw = atRandom,
  ): Promise<{
    office: TrusteeOffice;
    published: PublishedCommitment;
    text: string;
    byText: Uint8Array;
  }> {
    const { secret, commitment } = beginTrustee(seat, seat.number, draw);
    const published = publish(commitment);
    const office = new TrusteeOffice(seat, secret, published, draw);
    const recovery = newRecoverySecret();
    return {
      office,
      published,
      text: recoveryText(recovery),
      byText: await office.wrapped('recovery', recovery),
    };
  }

  /**
   * Opens the wrapped secret.
   *
   * @param material output of the passkey's PRF, or the secret that the recovery text writes
   * @param own what the trustee has published
   * @throws Refused when it is wrapped by another key, or is another secret than was published
   */
  static async open(
    seat: Seat,
    source: Source,
    material: Uint8Array,
    wrapped: Uint8Array,
    own: PublishedCommitment,
    draw: Draw = atRandom,
  ): Promise<TrusteeOffice> {
    const key = await wrappingKey(source, holderOf(seat, own), material);
    const secret = readSecret(seat, await unwrap(key, wrapped));
    if (!isOf(secret, readPublished(seat.threshold, own))) throw new Refused('another secret');
    return new TrusteeOffice(seat, secret, own, draw);
  }

  /** The secret, wrapped by another key. */
  async wrapped(source: Source, material: Uint8Array): Promise<Uint8Array> {
    const key = await wrappingKey(source, holderOf(this.seat, this.own), material);
    return wrap(key, writeSecret(this.secret));
  }

  /**
   * The encrypted shares for all trustees, in order, once all have proven what they commit to.
   *
   * @param compared the fingerprint that the trustee has compared with another's
   */
  shares(
    published: readonly PublishedCommitment[],
    compared: string,
  ): string[] | WrongTrustee | OtherList {
    if (fingerprintOf(published) !== compared) return { otherList: true };
    const commitments = this.commitmentsOf(published);
    if (!Array.isArray(commitments)) return commitments;
    const { edition, number: from } = this.seat;
    const { coefficients, sharesSecret } = this.secret;
    const list = listHash(published);
    return commitments.map(({ sharesKey }, at) => {
      const passage = { edition, list, from, to: at + 1, sharesKey };
      return hex(sendShare(passage, shareFor(coefficients, at + 1), sharesSecret, this.draw));
    });
  }

  /** Checks what every trustee has sent; gives the decryption of the rehearsal's sum, or who has sent another share. */
  rehearse(published: readonly Published[]): string | WrongTrustee {
    const commitments = this.commitmentsOf(published);
    if (!Array.isArray(commitments)) return commitments;
    const share = this.shareOf(published, commitments);
    if (typeof share !== 'bigint') return share;
    const { edition, number } = this.seat;
    const list = listHash(published);
    const sums = rehearsalFor(edition, jointKey(commitments), list);
    const publicShare = publicShares(commitments)[number - 1]!;
    return hex(decryptPartly(sums, { number, share, publicShare }, this.draw)[0]!);
  }

  /**
   * Checks the ballots and what goes with them as a verifier does, and forms their sums.
   *
   * @param sent what the room gives
   * @param mailedHead the head that the trustee was mailed, in hexadecimal
   * @param before the hash of the sums that this trustee has decrypted before, in hexadecimal; null when there are none
   * @returns what the sums are, or why nothing is decrypted
   */
  check(
    sent: SentBoard,
    mailedHead: string,
    before: string | null,
    told: Told,
  ): FormedSums | Alarm {
    this.checked = null;
    try {
      const board = readBoard(sent);
      const { key, rule } = board;
      const reached: Reached = {};
      hold('2.2.1', rule.edition === this.seat.edition, 'edition');
      const checked = checkBoard(board, { head: mailedHead }, reached, told);
      const own = key.trustees[this.seat.number - 1];
      hold(
        '2.3.3',
        own !== undefined && isOf(this.secret, readPublished(rule.threshold, own)),
        `trustee ${this.seat.number}`,
      );
      told('2.6', 1);
      const summedUp = sumUp(checked);
      const sumsHash = hex(summedUp.sums.hash);
      // The difference of two sums can be one ballot.
      if (before !== null && before !== sumsHash) return { otherSums: true };
      this.checked = { board: checked, summedUp, key };
      const behind = summedUp.subjects.filter(({ tooFew }) => !tooFew);
      return {
        sumsHash,
        leftOut: checked.recusals.length,
        fewest: behind.length > 0 ? Math.min(...behind.map(({ jurors }) => jurors)) : null,
      };
    } catch (error) {
      if (error instanceof StepFails) return { step: error.step, about: error.about };
      throw error;
    }
  }

  /**
   * Decrypts the sums that were checked last, each with its proof; gives the parts one behind the other, in base64, and
   * the proof, in hexadecimal, that whoever sends them holds this trustee's share.
   */
  decrypt(
    published: readonly Published[],
    progress: (share: number) => void,
  ): SentParts | WrongTrustee {
    if (!this.checked) throw new Error('nothing was checked');
    const { board, summedUp, key } = this.checked;
    const { threshold } = this.seat;
    // The commitments of the key that was checked, and no others: the shares have to fit them.
    const commitments = key.trustees.map((one) => readPublished(threshold, one));
    const share = this.shareOf(published, commitments);
    if (typeof share !== 'bigint') return share;
    const { edition, round, number } = this.seat;
    const own = { number, share, publicShare: board.publicShares[number - 1]! };
    const { hash: sumsHash } = summedUp.sums;
    const parts = joined(
      decryptPartly(summedUp.sums, own, this.draw, (done, of) => progress(done / of)),
    );
    const sending = { edition, round, trustee: number, head: board.head, sumsHash, parts };
    const proof = proveSending(sending, own, this.draw);
    return { parts: base64(parts), proof: hex(writeKnowledge(proof)) };
  }

  private commitmentsOf(published: readonly PublishedCommitment[]): Commitment[] | WrongTrustee {
    try {
      const commitments = checkCommitments(this.seat, published);
      const { number } = this.seat;
      // Another's part in the reader's own place, such as that of an earlier round.
      if (!isOf(this.secret, commitments[number - 1]!)) return { wrong: number, what: 'PROOF' };
      return commitments;
    } catch (error) {
      if (error instanceof StepFails) {
        return { wrong: Number(/trustee (\d+)/.exec(error.about)?.[1]), what: 'PROOF' };
      }
      throw error;
    }
  }

  private shareOf(
    published: readonly Published[],
    commitments: readonly Commitment[],
  ): Scalar | WrongTrustee {
    const { edition, number: to } = this.seat;
    const list = listHash(commitments.map(publish));
    const { sharesKey } = commitments[to - 1]!;
    const received: Scalar[] = [];
    for (const [at, sender] of commitments.entries()) {
      try {
        const sent = bytesOf(published[at]?.shares[to - 1] ?? '');
        const passage = { edition, list, from: at + 1, to, sharesKey };
        received.push(receiveShare(passage, sent, this.secret.sharesSecret, sender));
      } catch (error) {
        if (error instanceof Refused) return { wrong: at + 1, what: 'SHARE' };
        throw error;
      }
    }
    return shareOfKey(received);
  }
}

function readBoard({ rule, key, receipts, late, head, ballots }: SentBoard): Board {
  const json = (text: string, about: string): unknown =>
    reading('2.1.1', about, () => readCanonical(utf8(text)));
  const board = {
    rule: json(rule, 'rule'),
    key: json(key, 'key'),
    receipts,
    lateRecusals: late.map(({ ballot, finalist }) => [ballot, finalist]),
    head,
    ballots: ballots.map((ballot, at) =>
      reading('2.1.2', `ballot ${at}`, () => hex(bytesOfBase64(ballot))),
    ),
  };
  const fault = boardFormFault(board);
  hold('2.1.2', fault === null, fault ?? '');
  return board as unknown as Board;
}

const holderOf = ({ edition, round, number }: Seat, own: PublishedCommitment): Holder => ({
  ...{ edition, round, trustee: number, own },
});

/** Whether a secret is the one behind what was published. */
function isOf(
  { coefficients, sharesSecret }: TrusteeSecret,
  { coefficients: published, sharesKey }: Commitment,
): boolean {
  const own = written([...coefficients, sharesSecret].map((one) => multiple(generator, one)));
  const theirs = [...published, sharesKey];
  return (
    own.length === theirs.length &&
    theirs.every(({ bytes }, at) => sameBytes(bytes, own[at]!.bytes))
  );
}
