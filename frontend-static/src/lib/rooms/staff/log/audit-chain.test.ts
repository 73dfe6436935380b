import { describe, expect, it } from 'vitest';
import { check, copyOf, type Entry } from './audit-chain.ts';

const LOG = 'edition-2026';
/** As the server's AuditVerifierTests have it, too. */
const FIRST: Entry = {
  index: 0,
  at: '2026-03-01T12:00:00Z',
  actor: 'clock',
  act: 'VOTE_CLOSED',
  subject: LOG,
  detail: 'é"\n',
  hash: 'dce15618c506d49e7bc0f01ba96d51ba93ab47caf8c7841f8592629a277ac52d',
};
const SECOND: Entry = {
  index: 1,
  at: '2026-03-01T12:00:01Z',
  actor: 'count',
  act: 'BALLOTS_COUNTED',
  subject: LOG,
  detail: null,
  hash: '7ab385cddb66a2d96ef6bf46fc298ccfdef2694b279865183b99105f16d70e4b',
};
const HEAD = { size: 2, hash: SECOND.hash };

describe('the chain of an audit log', () => {
  it('holds for what the server wrote', async () => {
    expect(await check(LOG, [FIRST, SECOND], HEAD)).toEqual({ whole: true });
    expect(await check(LOG, [], { size: 0, hash: '0'.repeat(64) })).toEqual({ whole: true });
  });

  it.each([
    ['an edited entry', [{ ...FIRST, actor: 'count' }, SECOND], HEAD, 0],
    ['an edited last entry', [FIRST, { ...SECOND, detail: 'twice' }], HEAD, 1],
    ['a hash that was made to fit', [{ ...FIRST, hash: SECOND.hash }, SECOND], HEAD, 0],
    ['two that changed places', [SECOND, FIRST], HEAD, 0],
    ['one that is missing at the end', [FIRST], HEAD, 1],
    ['one too many', [FIRST, SECOND], { size: 1, hash: FIRST.hash }, 1],
    ['a head that is not the last hash', [FIRST, SECOND], { size: 2, hash: FIRST.hash }, 1],
  ])('shows %s', async (_, entries, head, index) => {
    expect(await check(LOG, entries, head)).toEqual({ whole: false, index });
  });

  it('is bound to its log', async () => {
    expect(await check('edition-2028', [FIRST, SECOND], HEAD)).toEqual({ whole: false, index: 0 });
  });

  it('goes with a copy, an entry a line', () => {
    const lines = copyOf(LOG, [FIRST, SECOND]).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      { ...FIRST, log: LOG, previous: '0'.repeat(64) },
      { ...SECOND, detail: undefined, log: LOG, previous: FIRST.hash },
    ]);
  });
});
