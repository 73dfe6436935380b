import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { verifyText } from '#lib/server/verify-text.ts';
import { recordBy } from '#tests/components/jury.ts';
import { inEveryState, show } from '#tests/components/show.ts';
import { record as lateRecord } from '#tests/vote/small-record.ts';
import { canonicalBytes } from '../vote/record/canonical.ts';
import { methods, type Method } from '../vote/record/form.ts';
import { verifyRecord } from '../vote/record/verify-record.ts';
import { isolated } from '#lib/i18n/isolated.ts';
import { fill } from './explain.ts';
import { verifiedOf, type Verified } from './verified.ts';
import { Verifier, type Verifying } from './verifier.ts';
import VerifyRecord from './VerifyRecord.svelte';

const files = new Map(methods.map((method) => [method, canonicalBytes(recordBy(method))]));
const found = (method: Method): Verified => verifiedOf(verifyRecord(files.get(method)!));
/** One of whose ballots counts without the last finalist. */
const late = verifiedOf(verifyRecord(canonicalBytes(lateRecord)));
const at = lateRecord.lateRecusals[0]![0];
const broken: Verified = {
  ...found('SCHULZE'),
  fault: { step: '2.4.5', about: 'ballot 1, pair/0/1' },
};
delete broken.counting;
const none: Verified = {
  ...{ recordHash: 'ab'.repeat(32), ruleHash: undefined },
  ...{ keyFingerprint: undefined, head: undefined },
  fault: { step: '2.1.1', about: 'file: not in canonical form' },
};

/** Verifies everything as it is told. */
const saying = (answer: Verified): Verifying => ({
  record: (_, __, progress) => {
    progress({ section: '2.4', share: 0.5 });
    return Promise.resolve(answer);
  },
  opened: () => Promise.resolve({ refused: 'no' }),
});
const stuck: Verifying = {
  ...saying(none),
  record: (_, __, progress) => {
    progress({ section: '2.4', share: 0.5 });
    return new Promise(() => undefined);
  },
};

const editions = (...nodes: { id: string; name: string }[]) =>
  vi.fn((address: RequestInfo | URL) => {
    const url = new URL(String(address), location.href);
    const data = url.search.includes('VoteRecordHead')
      ? { voteRecord: { sha256: 'cd'.repeat(32), length: 4, parts: 2 } }
      : url.search.includes('VoteRecordPart')
        ? { voteRecord: { part: '{}' } }
        : {
            editions: {
              edges: nodes.map(({ id, name }) => ({
                node: {
                  ...{ id, name, state: 'ANNOUNCED', decisionRule: { sha256: 'ef'.repeat(32) } },
                  laureates: [{ id: 'nomination-other', name: 'Ada Laureate', passedOver: [] }],
                },
              })),
              pageInfo: { hasNextPage: false, endCursor: null },
            },
          };
    return Promise.resolve(Response.json({ data }));
  });
beforeEach(() => vi.stubGlobal('fetch', editions()));

const given = (verifier: Verifying | null) => ({
  ...{ text: verifyText(), verifier, onverified: vi.fn() },
});
async function choose(bytes: Uint8Array = new Uint8Array([1])): Promise<void> {
  const input = document.querySelector<HTMLInputElement>('#record-file')!;
  await userEvent.upload(input, new File([bytes.slice()], 'record.json'));
}
const verdict = () => page.getByRole('heading', { level: 3, name: /record\.json/ });
const steps = () => page.getByRole('listitem').filter({ hasText: /^[1-9]\s/ });

describe('a record that is verified', () => {
  inEveryState(VerifyRecord, {
    'nothing chosen': () => given(saying(none)),
    'not loaded yet': () => given(null),
  });

  /** What is seen once a file was chosen, in the states above. */
  it.each([
    ...methods.map((method): [string, Verified] => [method, found(method)]),
    ['a ballot counts without a finalist', late],
    ['a step fails', broken],
    ['no record', none],
  ])('is whole and accessible: %s', async (_, answer) => {
    const { violations } = await import('#tests/components/show.ts');
    await show(VerifyRecord, given(saying(answer)));
    await choose();
    await expect.element(verdict()).toHaveFocus();
    for (const details of document.querySelectorAll('details')) details.open = true;
    expect(await violations()).toEqual([]);
    await page.viewport(320, 800);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  });

  it('leaves who has gone on while it was verified where they are', async () => {
    const answer = Promise.withResolvers<Verified>();
    await show(VerifyRecord, given({ ...saying(none), record: () => answer.promise }));
    await choose();
    const elsewhere = document.createElement('input');
    document.body.append(elsewhere);
    elsewhere.focus();
    answer.resolve(found('SCHULZE'));
    await expect.element(verdict()).toBeVisible();
    expect(document.activeElement).toBe(elsewhere);
  });

  it.each([[[]], [[{ id: 'edition-1', name: 'First' }]]])(
    'tells how many records are published: %j',
    async (nodes) => {
      vi.stubGlobal('fetch', editions(...nodes));
      const onpublished = vi.fn();
      await show(VerifyRecord, { ...given(saying(none)), onpublished });
      await expect.poll(() => onpublished.mock.calls).toEqual([[nodes.length]]);
    },
  );

  it('shows how far it is, step by step', async () => {
    await show(VerifyRecord, given(stuck));
    await choose();
    const text = verifyText().record;
    await expect
      .element(page.getByRole('progressbar', { name: text.verifying }))
      .toHaveAttribute('value', '50');
    expect(steps().all()).toHaveLength(9);
    await expect.element(steps().nth(2)).toMatchTextContent(text.holds);
    await expect.element(steps().nth(3)).toMatchTextContent(text.now);
    await expect.element(steps().nth(4)).toMatchTextContent(text.waiting);
  });

  it('names the step that fails, and what to do, and shows no ranking', async () => {
    const { onverified, ...rest } = given(saying(broken));
    await show(VerifyRecord, { ...rest, onverified });
    await choose();
    const text = verifyText().record;
    await expect.element(verdict()).toMatchTextContent(text.notAll);
    const fails = fill(text.fails, { step: '2.4.5', about: 'ballot 1, pair/0/1' });
    await expect.element(page.getByText(fails)).toBeVisible();
    await expect.element(page.getByText(text.doNow)).toBeVisible();
    expect(page.getByRole('table').all()).toHaveLength(0);
    expect(onverified).toHaveBeenLastCalledWith(broken);
  });

  it('is compared with what was mailed, however it was pasted', async () => {
    await show(VerifyRecord, given(saying(found('MEDIAN'))));
    await choose();
    const { mailed } = verifyText();
    const { head } = found('MEDIAN');
    const field = page.getByRole('textbox', { name: fill(mailed.paste, { what: mailed.head }) });
    await field.fill(` ${head!.toUpperCase().replace(/(.{8})/g, '$1 ')}`);
    await expect.element(page.getByText(mailed.same)).toBeVisible();
    await field.fill(head!.replace(/^./, (digit) => (digit === '0' ? '1' : '0')));
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    expect(page.getByText(mailed.same).all()).toHaveLength(0);
  });

  it('fails by the step of a mailed hash that is another, in its place, and shows no ranking', async () => {
    const { record: text, mailed } = verifyText();
    // Of a key that people share.
    const shared: Verified = { ...found('MEDIAN'), keyFingerprint: 'cd'.repeat(16) };
    const { onverified, ...rest } = given(saying(shared));
    await show(VerifyRecord, { ...rest, onverified });
    await choose();
    const here = fill(text.allHere, { passed: '8', all: '9' });
    await expect.element(verdict()).toMatchTextContent(here);
    const fields = [
      ['ruleHash', '2.2.2', 1, 'rule'],
      ['keyFingerprint', '2.3.4', 2, 'key'],
      ['head', '2.5.4', 4, 'head'],
      ['recordHash', '2.9.1', 8, 'record'],
    ] as const;
    for (const [of, step, place, what] of fields) {
      const field = page.getByRole('textbox', { name: fill(mailed.paste, { what: mailed[of] }) });
      await field.fill('ab'.repeat(32));
      await expect.element(verdict()).toMatchTextContent(text.notMailed);
      await expect.element(verdict()).not.toMatchTextContent(text.all);
      const about = `${what}: another than was mailed`;
      await expect
        .element(steps().nth(place))
        .toMatchTextContent(fill(text.fails, { step, about }));
      expect(page.getByRole('table').all()).toHaveLength(0);
      expect(onverified.mock.lastCall?.[0]).toMatchObject({ fault: { step } });
      await field.fill(shared[of]!);
      await expect.element(verdict()).toMatchTextContent(of === 'recordHash' ? text.all : here);
    }
    await expect.element(page.getByRole('table').first()).toBeVisible();
  });

  it('says that the hash of the record was not compared until a mail’s is pasted', async () => {
    const { record: text, mailed } = verifyText();
    await show(VerifyRecord, given(saying(found('MEDIAN'))));
    await choose();
    await expect.element(steps().nth(7)).toMatchTextContent(text.holds);
    await expect.element(steps().nth(8)).toMatchTextContent(text.notCompared);
    await expect.element(page.getByText(text.compareNow)).toBeVisible();
    const what = mailed.recordHash;
    const field = page.getByRole('textbox', { name: fill(mailed.paste, { what }) });
    await field.fill(found('MEDIAN').recordHash);
    await expect.element(steps().nth(8)).toMatchTextContent(text.holds);
    expect(page.getByText(text.compareNow).all()).toHaveLength(0);
  });

  it('names the ballots that count without a finalist', async () => {
    await show(VerifyRecord, given(saying(late)));
    await choose();
    const { late: text } = verifyText();
    await expect.element(page.getByRole('heading', { name: text.title })).toBeVisible();
    const ballot = page.getByRole('listitem').filter({ hasText: late.vote!.receipts[at]! });
    await expect
      .element(ballot)
      .toMatchTextContent(fill(text.without, { finalists: 'Finalist C' }));
  });

  it('is put together from the parts of a published one, with its hashes', async () => {
    vi.stubGlobal('fetch', editions({ id: 'edition-2027', name: 'The award of 2027' }));
    const verifier = saying(none);
    const record = vi.spyOn(verifier, 'record');
    await show(VerifyRecord, given(verifier));
    await page.getByRole('button', { name: verifyText().record.check }).click();
    await expect.element(page.getByRole('heading', { name: /The award of 2027/ })).toHaveFocus();
    const [file, hashes] = record.mock.calls[0]!;
    expect(new TextDecoder().decode(file)).toBe('{}{}');
    expect(hashes).toEqual({ ruleHash: 'ef'.repeat(32), recordHash: 'cd'.repeat(32) });
  });

  it('raises an alarm when the laureate of a published one is no finalist of it', async () => {
    vi.stubGlobal('fetch', editions({ id: 'edition-2027', name: 'The award of 2027' }));
    await show(VerifyRecord, given(saying(found('SCHULZE'))));
    await page.getByRole('button', { name: verifyText().record.check }).click();
    const alarm = fill(verifyText().laureate.unknown, { name: isolated('Ada Laureate') });
    await expect.element(page.getByText(alarm)).toBeVisible();
    await choose();
    await expect.element(verdict()).toHaveFocus();
    expect(page.getByText(alarm).all()).toHaveLength(0);
  });

  it('is verified by the worker', async () => {
    const verifier = new Verifier();
    await show(VerifyRecord, given(verifier));
    await choose(files.get('SCHULZE'));
    await expect
      .element(verdict(), { timeout: 20_000 })
      .toMatchTextContent(fill(verifyText().record.allHere, { passed: '8', all: '9' }));
    verifier.stop();
    const rows = page.getByRole('table').first().getByRole('row');
    await expect.element(rows.nth(1)).toMatchTextContent('Finalist A');
    await expect.element(rows.nth(1)).toMatchTextContent('Against Finalist B: 2 to 0.');
  });
});
