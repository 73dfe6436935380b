import { describe, expect, it, vi } from 'vitest';
import { flipped } from '#tests/vote/changes.ts';
import { recordOf, type Vote } from '#tests/vote/records.ts';
import { ballot, changed, mailed, record, stepOf, vote } from '#tests/vote/small-record.ts';
import { drawsOf } from '#tests/vote/vectors.ts';
import { contestBytes } from '../contest.ts';
import { atRandom, generator, order, writePoint, writeScalar } from '../group.ts';
import { hex } from '../hash.ts';
import type { Subject } from '../sums.ts';
import { beginTrustee, jointKey, publish } from '../trustees/key.ts';
import { checkBoard } from './board-steps.ts';
import { checkDecryption, sumUp } from './decryption-steps.ts';
import type { VoteRecord } from './form.ts';
import type { StepFails } from './steps.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const { head } = mailed;

/** The record of the same vote with something else, made by somebody who has the key and all random numbers. */
const again = (other: Partial<Vote>): VoteRecord =>
  recordOf({ ...vote, ...other }, 'vote', drawsOf('a vote'));

describe('an attack is named:', () => {
  const attack = (step: string, change: (of: VoteRecord) => void) =>
    expect(stepOf(changed(change))).toBe(step);

  it('row 75: a forged row of the result', () => {
    attack('2.8.1', ({ ranking }) => {
      [ranking[0]!.finalist, ranking[1]!.finalist] = [ranking[1]!.finalist, ranking[0]!.finalist];
    });
    attack('2.8.1', ({ ranking }) => ranking.pop());
    attack('2.8.1', ({ ranking }) => ranking.push({ ...ranking[0]!, place: 4 }));
    attack('2.8.1', ({ ranking }) => (ranking[0]!.among = [ranking[0]!.among.join() + ',']));
    attack('2.8.1', ({ ranking }) => (ranking[0]!.ground = 'LOT'));
  });

  it('forged totals', () => {
    attack('2.7.3', ({ totals }) => (totals[0] = 3));
    attack('2.7.3', ({ totals }) => (totals[0] = 4));
    attack('2.7.3', ({ totals }) => totals.push(0));
    attack('2.7.3', ({ totals }) => totals.reverse());
  });

  it('row 75: a ballot put into an empty seat, with receipts, head and result to match', () => {
    const more = {
      ...vote,
      ballots: [
        ...vote.ballots,
        ballot([
          [0, 0],
          [0, 0],
          [2, 2],
        ]),
      ],
    };
    const stuffed = recordOf(more, 'vote', drawsOf('a vote'));
    // In itself nothing is wrong with it: that is why the head is mailed before the count.
    expect(stepOf(stuffed)).toBeNull();
    expect(stepOf(stuffed, { head })).toBe('2.5.4');
  });

  it('a ballot dropped, with everything made again to match', () => {
    const made = again({ ballots: vote.ballots.slice(0, 3) });
    // One of the same ballots is not among them, and nothing else is new.
    expect(record.ballots).toEqual(expect.arrayContaining(made.ballots));
    expect(made.ballots).toHaveLength(3);
    expect(stepOf(made)).toBeNull();
    expect(stepOf(made, { head })).toBe('2.5.4');
  });

  it('a recusal made up, with everything made again to match', () => {
    const [first, ...others] = vote.ballots;
    const made = again({ ballots: [{ ...first!, late: [0] }, ...others] });
    expect(made.ballots).toEqual(record.ballots);
    expect(made.lateRecusals).toHaveLength(record.lateRecusals.length + 1);
    expect(stepOf(made)).toBeNull();
    expect(stepOf(made, { head })).toBe('2.5.4');
  });

  it('another rule, a longer roll too, with ballots of the same choices and everything else to match', () => {
    for (const other of [{ seats: 6 }, { method: 'RANKED_PAIRS' as const }, { leastJurors: 3 }]) {
      const made = again(other);
      expect(made.rule.key).toBe(record.rule.key);
      expect(stepOf(made)).toBeNull();
      expect(stepOf(made, { head })).toBe('2.5.4');
      expect(stepOf(made, mailed)).toBe('2.2.2');
    }
  });

  it('a ballot of nobody’s, or a second one of a seat', () => {
    const other = recordOf(
      { ...vote, ballots: [...vote.ballots, vote.ballots[0]!] },
      'vote',
      drawsOf('a vote'),
    );
    const [extra] = other.ballots.filter((one) => !record.ballots.includes(one));
    attack('2.4.3', (of) => of.ballots.push(of.ballots[0]!));
    const seatless = (of: VoteRecord) => {
      of.ballots.push(flipped(extra!, 2 * 44));
    };
    attack('2.4.3', seatless);
    // The seat is in the roll: but the proofs are of the ballot that was sealed.
    attack('2.5.1', (of) => of.ballots.push(extra!));
  });

  it('row 75: a longer roll, and any other rule', () => {
    const longer = (of: VoteRecord) => {
      of.rule.roll = [...of.rule.roll, 'f'.repeat(64)];
    };
    attack('2.4.2', longer);
    expect(stepOf(changed(longer), mailed)).toBe('2.2.2');
    attack('2.4.2', ({ rule }) => (rule.method = 'RANKED_PAIRS'));
    attack('2.4.2', ({ rule }) => (rule.leastJurors = 3));
    attack('2.4.2', ({ rule }) => (rule.criteria = [{ id: 'x', weight: 100 }]));
    attack('2.4.2', ({ rule }) => (rule.confirmWithinHours = 1));
    attack('2.2.1', ({ rule }) => (rule.criteria[0]!.weight = 61));
    attack('2.2.1', ({ rule }) => rule.finalists.reverse());
    attack('2.2.1', ({ rule }) => (rule.method = 'INSTANT_RUNOFF' as 'MEDIAN'));
    attack('2.2.1', ({ rule }) => (rule.trustees[0] = 'NOBODY' as 'CHAIR'));
    attack('2.2.1', ({ rule }) => (rule.trustees[0] = 'CHAIR'));
    attack('2.2.1', ({ rule }) => (rule.edition = 'édition'));
    attack('2.2.1', ({ rule }) => (rule.key = '00'.repeat(33)));
    // With one of several each share would be the whole key.
    attack('2.2.1', ({ rule }) => (rule.threshold = 1));
  });

  it('another key, or a trustee’s commitments changed', () => {
    const other = recordOf(vote, 'vote', drawsOf('another vote'));
    attack('2.3.3', (of) => (of.key = other.key));
    attack('2.3.3', (of) => (of.key.trustees[1] = other.key.trustees[1]!));
    attack('2.3.2', ({ key: { trustees } }) => trustees.reverse());
    attack('2.3.2', ({ key: { trustees } }) => trustees[0]!.commitments.reverse());
    attack('2.3.2', ({ key: { trustees } }) => (trustees[2]!.sharesKey = trustees[0]!.sharesKey));
    attack('2.3.1', ({ key: { trustees } }) => trustees.pop());
    attack('2.3.1', ({ key: { trustees } }) => trustees[1]!.commitments.pop());
    attack('2.4.2', ({ rule }) => (rule.trustees = ['CHAIR', 'SERVICE', 'SECRETARIAT']));
  });

  it('another list under the same joint key, by whoever knows what it is made of', () => {
    const draw = drawsOf('a vote');
    const { trustees, set } = vote;
    const ship = { edition: record.rule.edition, trustees, threshold: set.length };
    const own = record.key.trustees.map((_, at) => beginTrustee(ship, at + 1, draw));
    expect(own.map(({ commitment }) => publish(commitment))).toEqual(record.key.trustees);
    const others = own.map(({ secret }, at) => {
      const drawn = [secret.coefficients[0]!];
      return beginTrustee(ship, at + 1, () => drawn.pop() ?? atRandom()).commitment;
    });
    expect(hex(jointKey(others).bytes)).toBe(record.rule.key);
    attack('2.3.3', (of) => (of.key.trustees = others.map(publish)));
    attack('2.3.3', ({ rule }) => (rule.keyHash = flipped(rule.keyHash, 9)));
  });

  it('a ballot that was sealed under another rule, also with this rule’s hash written over the other’s', () => {
    const other = recordOf({ ...vote, seats: 6 }, 'vote', drawsOf('a vote'));
    const id = (of: string) => of.slice(80, 112);
    const at = record.ballots.findIndex((one) => id(one) === id(other.ballots[0]!));
    attack('2.4.2', ({ ballots }) => (ballots[at] = other.ballots[0]!));
    attack('2.4.5', ({ ballots }) => {
      ballots[at] = ballots[at]!.slice(0, 80) + other.ballots[0]!.slice(80);
    });
  });

  it('a ballot that was stripped of a finalist', () => {
    const at = record.ballots.findIndex((one) => one.slice(120, 122) === '03');
    const head = 2 * (8 + 32 + 16 + 4);
    attack('2.4.5', ({ ballots }) => {
      const whole = ballots[at]!;
      const contest = whole.slice(head + 2 * 4, head + 2 * (4 + contestBytes(3)));
      ballots[at] = whole.slice(0, head) + '020001' + contest;
    });
  });

  it('a ballot changed, dropped, moved, replayed, or written in another way', () => {
    const at = 2 * (8 + 32 + 16 + 4 + 1);
    attack('2.4.5', ({ ballots }) => (ballots[1] = flipped(ballots[1]!, ballots[1]!.length - 1)));
    attack('2.5.1', ({ ballots }) => ballots.pop());
    attack('2.4.4', (of) => (of.ballots = []));
    attack('2.5.1', ({ ballots }) => ballots.reverse());
    attack('2.5.2', ({ ballots, receipts }) => [ballots.reverse(), receipts.reverse()]);
    attack('2.4.1', ({ ballots }) => (ballots[0] += '00'));
    attack('2.4.1', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 0)));
    attack('2.4.2', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 16)));
    // One juror’s contests under another’s ballot id.
    const long = record.ballots.filter(
      ({ length }) => length === Math.max(...record.ballots.map((one) => one.length)),
    );
    attack('2.4.5', (of) => {
      const place = of.ballots.indexOf(long[0]!);
      of.ballots[place] = long[0]!.slice(0, at) + long[1]!.slice(at);
    });
    // One contest of another's, in its place; and a point in another encoding.
    const second = at + 2 * (3 + contestBytes(3));
    const third = second + 2 * contestBytes(3);
    attack('2.4.5', (of) => {
      const place = of.ballots.indexOf(long[0]!);
      of.ballots[place] =
        long[0]!.slice(0, second) + long[1]!.slice(second, third) + long[0]!.slice(third);
    });
    attack('2.4.1', (of) => {
      const place = of.ballots.indexOf(long[0]!);
      of.ballots[place] = long[0]!.slice(0, at + 6) + '04' + long[0]!.slice(at + 8);
    });
    // The same ballot under another version.
    attack('2.4.5', ({ ballots }) => (ballots[0] = flipped(ballots[0]!, 2 * 60 - 2)));
    // A scalar that is the order of the group.
    const end = (digits: string) => digits.slice(0, -64) + order.toString(16);
    attack('2.4.1', ({ ballots }) => (ballots[2] = end(ballots[2]!)));
  });

  it('receipts, head and late recusals that are not those of the ballots', () => {
    attack('2.5.1', ({ receipts }) => (receipts[1] = flipped(receipts[1]!, 5)));
    attack('2.5.1', ({ receipts }) => receipts.pop());
    attack('2.5.4', (of) => (of.head = flipped(of.head, 0)));
    attack('2.5.4', ({ lateRecusals }) => lateRecusals.pop());
    attack('2.5.3', ({ lateRecusals }) => lateRecusals.push(lateRecusals[0]!));
    attack('2.5.3', ({ lateRecusals }) => lateRecusals.push([3, 0]));
    attack('2.5.3', ({ lateRecusals }) => (lateRecusals[0]![1] = 9));
  });

  it('sums that are not those of the ballots', () => {
    attack('2.6.1', ({ sums }) => sums.pop());
    attack('2.6.1', ({ sums }) => (sums[0]!.id = 'sum/0/1/2'));
    attack('2.6.2', ({ sums }) => (sums[0]!.sum = sums[1]!.sum));
    attack('2.6.2', ({ sums }) => (sums.at(-1)!.sum = sums[0]!.sum));
  });

  it('a wrong share, a wrong decryption, and a proof of another’s', () => {
    attack('2.7.1', ({ decryptions }) => decryptions.pop());
    attack('2.7.1', ({ decryptions }) => decryptions.reverse());
    attack('2.7.1', ({ decryptions }) => (decryptions[1] = decryptions[0]!));
    attack('2.7.1', ({ decryptions }) => (decryptions[1]!.trustee = 4));
    attack('2.7.1', ({ decryptions }) => decryptions[0]!.parts.pop());
    attack('2.7.2', ({ decryptions }) => (decryptions[1]!.trustee = 2));
    attack('2.7.2', ({ decryptions: [one] }) => {
      [one!.parts[0], one!.parts[1]] = [one!.parts[1]!, one!.parts[0]!];
    });
    attack('2.7.2', ({ decryptions: [one] }) => {
      one!.parts[0] = hex(writePoint(generator)) + one!.parts[0]!.slice(66);
    });
    attack('2.7.2', ({ decryptions: [one] }) => {
      one!.parts[2] = one!.parts[2]!.slice(0, -64) + hex(writeScalar(5n));
    });
    attack('2.7.5', (of) => (of.seed = flipped(of.seed, 63)));
  });
});

describe('totals that no valid ballots could have', () => {
  it('are refused, though they are decrypted rightly', () => {
    const checked = checkBoard(record, {}, {}, () => undefined);
    const { form, publicShares } = checked;
    const summedUp = sumUp(checked);
    const stepWith = (change: (subject: Subject) => Subject) => {
      const subjects = [change(summedUp.subjects[0]!), ...summedUp.subjects.slice(1)];
      try {
        checkDecryption(record, form, { ...summedUp, subjects }, publicShares);
        return null;
      } catch (error) {
        return (error as StepFails).step;
      }
    };
    // Of the first pair the totals are 2 and 1.
    expect(stepWith((subject) => subject)).toBeNull();
    const most = (many: number) => (subject: Subject) => ({
      ...subject,
      sums: subject.sums.map((sum) => ({ ...sum, most: many })),
    });
    expect(stepWith(most(2))).toBeNull();
    expect(stepWith(most(1))).toBe('2.7.3');
    expect(stepWith((subject) => ({ ...subject, jurors: 2 }))).toBe('2.7.4');
  });
});
