import { describe, expect, it, vi } from 'vitest';
import { ballotFault } from '#tests/vote/ballot-fault.ts';
import { record } from '#tests/vote/small-record.ts';
import { readBallot } from '../../../vote/ballot.ts';
import { hex, plainHash, utf8 } from '../../../vote/hash.ts';
import { readOpenedFile, readRule, writeOpenedFile } from '../../../vote/opened-file.ts';
import { openBallot } from '../../../vote/opening.ts';
import { inGroups } from '../../../vote/plain-hash.ts';
import { writeCanonical } from '../../../vote/record/canonical.ts';
import { sumFormOf } from '../../../vote/record/rule.ts';
import { seal, told, type SealingTask } from './sealing.ts';

// Curves take their time where the processor has other work.
vi.setConfig({ testTimeout: 60_000 });

const ruleText = writeCanonical(record.rule);
const { rule, election } = readRule(ruleText);
/** A seat of the roll that the record was made with. */
const ballotId = hex(plainHash(utf8('ballot/vote/0')).subarray(0, 16));

const task: SealingTask = {
  test: false,
  rule: ruleText,
  key: writeCanonical(record.key),
  edition: 'edition-vote',
  published: hex(election.ruleHash),
  weights: { 'criterion.0': 60, 'criterion.1': 40 },
  ballotId,
  version: 2,
  ratings: {
    'nomination-02': { 'criterion.0': 2, 'criterion.1': 0 },
    'nomination-00': { 'criterion.0': 1, 'criterion.1': 1 },
  },
};

describe('a ballot', () => {
  it('is sealed as the rule says, and opens to what was rated', () => {
    const told: string[] = [];
    const sealed = seal(task, (now, of) => told.push(`${now}/${of}`));
    const form = sumFormOf(rule);
    expect(ballotFault(election, form, sealed.bytes)).toBeNull();
    const ballot = readBallot(sealed.bytes, form);
    expect([hex(ballot.ballotId), ballot.version, ballot.rated]).toEqual([ballotId, 2, [0, 2]]);
    expect(told).toEqual(['1/1']);
    const opened = readOpenedFile(writeOpenedFile(rule, openBallot(sealed)));
    // 100 to 120 of 200: the third above the first.
    expect(opened.choices).toEqual([1]);
    expect(hex(opened.bytes)).toBe(hex(sealed.bytes));
    expect(opened.ruleHash).toBe(task.published);
  });

  it('says by which rule and key it was sealed, and names the key only where people share it', () => {
    const sealed = seal(task);
    const list = hex(plainHash(utf8(writeCanonical(record.key))));
    expect(sealed.rule.trustees.length).toBeGreaterThan(1);
    expect(told(sealed).under).toEqual({
      rule: hex(plainHash(utf8(ruleText))),
      key: inGroups(list.slice(0, 32)),
    });
    const alone = { ...sealed, rule: { ...sealed.rule, trustees: ['SERVICE'] as const } };
    expect(told(alone as unknown as typeof sealed).under.key).toBeNull();
  });

  it('is another one each time', () => {
    expect(hex(seal(task).bytes)).not.toBe(hex(seal(task).bytes));
  });

  const otherRule = writeCanonical({ ...rule, quorum: 2 });
  const [trustee, ...others] = record.key.trustees as [(typeof record.key.trustees)[0]];
  const forged = {
    ...trustee,
    proof: trustee.proof.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
  };
  it.each<[string, string, Partial<SealingTask>]>([
    ['RULE', 'another rule than was published', { rule: otherRule }],
    ['RULE', 'another hash than the rule has', { published: '0'.repeat(64) }],
    ['RULE', 'no rule', { rule: '{}' }],
    ['RULE', 'a rule with a space', { rule: ` ${ruleText}` }],
    ['RULE', 'the rule of another edition', { edition: 'edition-other' }],
    ['RULE', 'a rule for votes in a test', { test: true }],
    ['KEY', 'no key', { key: null }],
    ['KEY', 'a key without a trustee', { key: writeCanonical({ trustees: others }) }],
    ['KEY', 'a forged proof', { key: writeCanonical({ trustees: [forged, ...others] }) }],
    ['SEAT', 'a seat that is not on the roll', { ballotId: 'ab'.repeat(16) }],
    ['SEAT', 'no ballot id', { ballotId: 'seat' }],
    ['PAGE', 'another weight', { weights: { 'criterion.0': 50, 'criterion.1': 50 } }],
    ['PAGE', 'one criterion more', { weights: { ...task.weights, other: 1 } }],
    [
      'PAGE',
      'a finalist who is none',
      { ratings: { 'nomination-99': { 'criterion.0': 1, 'criterion.1': 1 } } },
    ],
    ['PAGE', 'a rating that is missing', { ratings: { 'nomination-00': { 'criterion.0': 1 } } }],
    [
      'PAGE',
      'a level off the scale',
      { ratings: { 'nomination-00': { 'criterion.0': 3, 'criterion.1': 1 } } },
    ],
  ])('is not sealed (%s) with %s', (obstacle, _, changed) => {
    expect(() => seal({ ...task, ...changed })).toThrow(
      expect.objectContaining({ obstacle }) as Error,
    );
  });

  it('is sealed as a test by a rule of its own, whose key nobody proves', () => {
    const test = writeCanonical({ ...rule, edition: 'edition-vote.test', roll: [...rule.roll] });
    // The seat depends on the edition, so that this one is not on the roll.
    const asTest = { ...task, test: true, rule: test, key: null, published: null };
    expect(() => seal(asTest)).toThrow(expect.objectContaining({ obstacle: 'SEAT' }) as Error);
  });
});

describe('the file of an opened ballot', () => {
  const file = writeOpenedFile(rule, openBallot(seal(task)));
  it.each([
    ['cut short', file.slice(0, -3)],
    ['with a field more', file.replace('{', '{"a":1,')],
    ['of another format', file.replace('opened-ballot/1', 'opened-ballot/2')],
    ['with another rule', file.replace('"quorum":1', '"quorum":2')],
    [
      'with another digit',
      file.replace(/(?<="ballot":"[0-9a-f]{400})./, (one) => (one === '0' ? '1' : '0')),
    ],
    ['of nothing', ''],
    ['of a list', '[]'],
  ])('is refused %s', (_, text) => {
    expect(() => readOpenedFile(text)).toThrow();
  });
});
