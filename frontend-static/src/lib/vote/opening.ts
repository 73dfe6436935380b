/** An opened ballot, which says what it says and can never be cast (docs/record-format.md, 1.6.9). */
import { readBallotFrom, type Ballot, type BallotForm } from './ballot.ts';
import { readWhole } from './bytes.ts';
import { validityFault } from './checking.ts';
import type { Election } from './contest.ts';
import { encrypt, tablesFor } from './elgamal.ts';
import { Refused, writeScalar } from './group.ts';
import { joined } from './hash.ts';
import type { SealedBallot } from './sealing.ts';

/** What is given out when a juror challenges the browser instead of casting. */
export const openBallot = ({ bytes, randoms }: SealedBallot): Uint8Array =>
  joined([bytes, ...randoms.map(writeScalar)]);

export interface Opened {
  ballot: Ballot;
  /** The bytes of the ballot alone, of which the receipt is the hash. */
  bytes: Uint8Array;
  /** The chosen option of each contest. */
  choices: number[];
}

/** Reads an opened ballot and checks all of it; throws {@link Refused}. */
export function readOpened(opened: Uint8Array, election: Election, form: BallotForm): Opened {
  const { ballot, bytes, randoms } = readWhole(opened, (reader) => {
    const read = readBallotFrom(reader, form);
    return {
      ballot: read,
      bytes: opened.subarray(0, reader.at),
      randoms: read.contests.map(({ options }) => options.map(() => reader.scalar())),
    };
  });
  const fault = validityFault(election, ballot);
  if (fault !== null) throw new Refused(fault);
  const tables = tablesFor(election.key.point);
  const choices = ballot.contests.map(({ options }, contest) => {
    const bits = options.map(({ ciphertext: { alpha, beta } }, option) => {
      const bit = ([0, 1] as const).find((one) => {
        const again = encrypt(tables, one, randoms[contest]![option]!);
        return again.alpha.equals(alpha.point) && again.beta.equals(beta.point);
      });
      if (bit === undefined) throw new Refused('another random number');
      return bit;
    });
    return bits.indexOf(1);
  });
  return { ballot, bytes, choices };
}
