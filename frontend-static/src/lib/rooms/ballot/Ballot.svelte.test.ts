import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import Toasts from '#lib/components/Toast/Toasts.svelte';
import { say } from '#lib/components/Toast/toasts.svelte.ts';
import { m } from '#lib/paraglide/messages.js';
import { letterOf } from '#lib/result/letters.ts';
import { verifyText } from '#lib/server/verify-text.ts';
import { roomOf, ruleText } from '#tests/components/jury.ts';
import { inEveryState, show, wide } from '#tests/components/show.ts';
import CheckOpened from '#lib/verify/CheckOpened.svelte';
import { Verifier } from '#lib/verify/verifier.ts';
import { troubleOf } from '../trouble.ts';
import Ballot from './Ballot.svelte';
import { controlOf } from './controls.ts';
import { Sealer, type Sealing } from './sealing/sealer.ts';
import { uncastKept, Vote, type Step } from './vote.svelte.ts';

const RECEIPT = 'AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-IIII-JJJJ-KKKK-LLLL-MMMM';
const under = { rule: 'ab'.repeat(32), key: '0123 4567 89ab cdef 0123 4567 89ab cdef' };
const sealed = { text: 'c2VhbGVk', receipt: RECEIPT, under };
const onRecord = {
  receipt: RECEIPT.replace('AAAA', 'ZZZZ'),
  version: 1,
  castAt: '2027-01-01T00:00:00Z',
};
/** Seals at once, or says what it is told to. */
const sealing = (answer: Awaited<ReturnType<Sealing['seal']>> = sealed): Sealing => ({
  seal: vi.fn(() => Promise.resolve(answer)),
  open: vi.fn(() => Promise.resolve('{"opened":1}')),
  forget: vi.fn(),
});

beforeEach(() => localStorage.clear());

/** A ballot of three finalists, the last two level. */
function begun(step: Step, by: Sealing = sealing(), name = 'Ada', company = 'Looms') {
  const room = roomOf(name, company);
  const { finalists, edition } = room;
  const criteria = edition!.criteria;
  const shape = {
    finalists: finalists.map(({ id }) => id),
    criteria: criteria.map(({ id }) => id),
  };
  const vote = new Vote(room, shape, troubleOf, null, by);
  const levels = [
    [2, 2],
    [1, 0],
    [1, 0],
  ];
  finalists.forEach(({ id }, at) =>
    criteria.forEach((criterion, of) => vote.rate(id, criterion.id, levels[at]![of]!)),
  );
  vote.step = step;
  vote.computed = RECEIPT;
  vote.under = under;
  vote.opened = '{"opened":1}';
  const cast = vi.fn(() => void vote.cast());
  const props = {
    ...{ vote, finalists, criteria, cast, rule: ruleText, method: 'SCHULZE' as const },
    ...{
      categories: [],
      questions: [],
      onRecord: null,
      zone: 'Europe/Vienna',
      recused: [],
      meet: troubleOf,
    },
    declare: () => Promise.resolve([]),
  };
  /** The same ballot once the page was left. */
  const later = () => new Vote(room, shape, troubleOf, null, by);
  return { vote, props, by, later };
}

/** A server that answers what is cast. */
const answering = (castBallot: unknown) =>
  vi.stubGlobal(
    'fetch',
    vi.fn(() => Promise.resolve(Response.json({ data: { castBallot } }))),
  );
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const title = (name: string) => page.getByRole('heading', { name, exact: true });

/** Their beginning is at the top of the window; of scores that are higher than it, the choice that has the focus is in view above the bar. */
function expectInView(scores: Element): void {
  const { top, height } = scores.getBoundingClientRect();
  const choice = document.activeElement!.closest('label')!.getBoundingClientRect();
  expect(choice.top).toBeGreaterThanOrEqual(0);
  const bar = document.querySelector('.ballot-bar')!.getBoundingClientRect();
  expect(choice.bottom).toBeLessThanOrEqual(bar.top);
  if (height > innerHeight) return;
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(60);
}

/** Whether whoever leaves the page now is warned. */
function leaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

describe('a ballot', () => {
  inEveryState(Ballot, {
    'being rated': ({ short }) => begun('RATE', sealing(), short, short).props,
    'read over': ({ short }) => begun('REVIEW', sealing(), short, short).props,
    'read over, with long names': ({ long }) => begun('REVIEW', sealing(), long, long).props,
    'begun anew': ({ long }) => ({
      ...begun('RATE', sealing(), long, long).props,
      ...{ onRecord, recused: [long] },
    }),
    'read over, to replace one': ({ long }) => ({
      ...begun('REVIEW', sealing(), long, long).props,
      ...{ onRecord, recused: [long] },
    }),
    'read over, by levels': ({ short }) => ({
      ...begun('REVIEW', sealing(), short, short).props,
      method: 'MEDIAN' as const,
    }),
    'being sealed': ({ short }) => {
      const { vote, props } = begun('REVIEW', sealing(), short, short);
      [vote.doing, vote.share] = ['SEALING', 0.4];
      return props;
    },
    'not sealed': ({ short }) => {
      const { vote, props } = begun('REVIEW', sealing(), short, short);
      vote.setback = { kind: 'OBSTACLE', obstacle: 'RULE' };
      return props;
    },
    'left once it was sealed': ({ long }) => {
      const { props, later } = begun('RATE', sealing(), long, long);
      uncastKept(roomOf(long, long).me.ballotId).keep({ ratings: {}, sealed: RECEIPT });
      return { ...props, vote: later() };
    },
    sealed: ({ short }) => begun('SEALED', sealing(), short, short).props,
    opened: ({ long }) => begun('OPENED', sealing(), long, long).props,
  });

  it.each([
    { width: 360, device: 'a phone', isAside: false },
    { width: 640, device: 'a desk at 200 per cent', isAside: false },
    { width: 1280, device: 'a desk', isAside: true },
  ])('has the dossier before the ratings on $device, or beside', async ({ width, isAside }) => {
    await page.viewport(width, 740);
    await show(Ballot, begun('RATE').props);
    const finalist = page.getByRole('region', { name: 'Ada', exact: true });
    const dossier = finalist.getByRole('article');
    await expect.element(dossier).toBeVisible();
    const boxOf = (one: Element) => one.getBoundingClientRect();
    const whole = boxOf(dossier.element());
    const parts = [...dossier.element().querySelectorAll('h4')].map(boxOf);
    const ratings = [...finalist.element().querySelectorAll('fieldset')].map(boxOf);
    expect(ratings.length).toBeGreaterThan(1);
    ratings.forEach((rating, at) => {
      expect(whole.bottom <= rating.top).toBe(!isAside);
      expect(whole.right <= rating.left && Math.abs(parts[at]!.top - rating.top) < 40).toBe(
        isAside,
      );
    });
    await finalist.getByRole('button', { name: m.jury_read(), exact: false }).click();
    await expect.element(dossier).not.toBeInTheDocument();
    await expect.element(finalist.getByRole('group').first()).toBeVisible();
    await page.viewport(...wide);
  });

  it('lets no part of a dossier and no rating lie on another while one scrolls through it', async () => {
    await page.viewport(1280, 900);
    const { props } = begun('RATE', sealing(), 'Ada', 'A mill that pays its debts. '.repeat(200));
    await show(Ballot, props);
    const finalist = page.getByRole('region', { name: 'Ada', exact: true });
    const section = finalist.element();
    const end = section.getBoundingClientRect().bottom;
    expect(end).toBeGreaterThan(2_000);
    for (let at = 0; at < end; at += 300) {
      window.scrollTo(0, at);
      for (const column of ['h4', 'fieldset']) {
        const tops = [...section.querySelectorAll(column)].map(
          (one) => one.getBoundingClientRect().top,
        );
        tops.reduce((above, top) => {
          expect(top - above).toBeGreaterThan(20);
          return top;
        });
      }
    }
    window.scrollTo(0, 0);
    await page.viewport(...wide);
  });

  it('says how many scores are missing, until another is given, and leaves its button in place', async () => {
    const { vote, props } = begun('RATE');
    const [first, second] = props.finalists;
    vote.ratings = { [first!.id]: vote.ratings[first!.id]! };
    await show(Ballot, props);
    const review = page.getByRole('button', { name: m.jury_review(), exact: true });
    const right = () => review.element().getBoundingClientRect().right;
    const place = right();
    await review.click();
    const said = page.getByRole('alert');
    await expect.element(said).toMatchTextContent(m.jury_incomplete({ count: 4 }));
    expect(right()).toBe(place);
    vote.rate(second!.id, props.criteria[0]!.id, 1);
    await expect.element(said).not.toBeInTheDocument();
  });

  it.each([360, 1280])(
    'shows the choice that has the focus above its bar, %i wide',
    async (width) => {
      await page.viewport(width, 740);
      const { props } = begun('RATE', sealing(), 'Ada', 'A mill that pays its debts. '.repeat(20));
      const { unmount } = await show(Ballot, props);
      const bar = page.getByRole('status').element().parentElement!;
      const last = 'fieldset label:last-child input';
      for (const radio of document.querySelectorAll<HTMLElement>(last)) {
        scrollTo(0, 0);
        radio.focus();
        const choice = radio.closest('label')!.getBoundingClientRect();
        expect(choice.bottom).toBeLessThanOrEqual(bar.getBoundingClientRect().top);
      }
      await unmount();
      await page.viewport(...wide);
    },
  );

  it.each([360, 1280])(
    'comes back to the scores that were left, with what was folded away, %i wide',
    async (width) => {
      await page.viewport(width, 740);
      const { props } = begun('RATE', sealing(), 'Ada', 'A mill that pays its debts. '.repeat(60));
      await show(Ballot, props);
      const [second, third] = ['Ada 2', 'Ada 3'].map((name) =>
        page.getByRole('region', { name, exact: true }),
      );
      const fold = third!.getByRole('button', { name: m.jury_read(), exact: false });
      const triangle = () => getComputedStyle(fold.element(), '::before').content;
      const open = triangle();
      expect(open).toContain('disclosure-open');
      await fold.click();
      expect(triangle()).not.toBe(open);
      // Pressed by itself: a browser that is driven may scroll to a button that sticks.
      const review = page.getByRole('button', { name: m.jury_review(), exact: true });
      const readOver = () => (review.element() as HTMLElement).click();
      const dossier = second!.getByRole('article').element();
      for (const seen of [dossier, document.body.lastElementChild!]) {
        seen.scrollIntoView({ block: seen === dossier ? 'start' : 'end', behavior: 'instant' });
        readOver();
        await press(m.jury_change());
        await expect.element(third!).toBeVisible();
        expect(third!.getByRole('article').all()).toHaveLength(0);
        expect(page.getByRole('article').all()).toHaveLength(2);
        const scores = document.activeElement!.closest('fieldset')!;
        const all = [
          ...(seen === dossier ? second! : third!).element().querySelectorAll('.rows fieldset'),
        ];
        expect(scores).toBe(seen === dossier ? all[0] : all.at(-1));
        expectInView(scores);
      }
      await page.viewport(...wide);
    },
  );

  it('leads from a tie to the scores of each who is tied, until it is sealed', async () => {
    const { props } = begun('REVIEW');
    await show(Ballot, props);
    const order = page.getByRole('region', { name: m.jury_order_title() });
    expect(order.getByRole('button').all()).toHaveLength(2);
    await press(m.jury_seal());
    await expect.element(title(m.jury_sealed_title())).toBeVisible();
    expect(order.getByRole('button').all()).toHaveLength(0);
    expect(page.getByText(m.jury_review_text()).all()).toHaveLength(0);
    await press(m.jury_change());
    await press(m.jury_review());
    await expect.element(page.getByText(m.jury_review_text())).toBeVisible();
    await press(`${m.jury_change()}: Ada 3`);
    const third = page.getByRole('region', { name: 'Ada 3', exact: true });
    await expect.element(third.getByRole('radio', { checked: true }).first()).toHaveFocus();
    expectInView(document.activeElement!.closest('fieldset')!);
  });

  it('shows the order that the ratings make, who is level, and the weights', async () => {
    await show(Ballot, begun('REVIEW').props);
    const order = page.getByRole('region', { name: m.jury_order_title() });
    await expect.element(order).toMatchTextContent(m.award_rule_schulze());
    const places = order.getByRole('listitem');
    await expect.element(places.first()).toMatchTextContent('Ada');
    await expect
      .element(places.nth(1))
      .toMatchTextContent(m.jury_order_level({ names: 'Ada 2 and Ada 3' }));
    expect(page.getByText('60%').all()).toHaveLength(3);
  });

  it('makes no order where levels are what counts, and says so', async () => {
    await show(Ballot, { ...begun('REVIEW').props, method: 'WEIGHTED_MEAN' });
    const region = page.getByRole('region', { name: m.jury_levels_title() });
    await expect.element(region).toMatchTextContent(m.jury_how_mean());
    expect(region.getByRole('listitem').all()).toHaveLength(0);
    expect(page.getByText(m.jury_order_title()).all()).toHaveLength(0);
  });

  it('is left at the one on record, and its scores are forgotten', async () => {
    const { vote, props, later } = begun('RATE');
    await show(Ballot, { ...props, onRecord });
    await press(m.jury_keep_recorded());
    expect([vote.step, vote.computed]).toEqual(['CAST', null]);
    expect(later().ratings).toEqual({});
  });

  it('has one button on a phone: to the next missing score, then to the whole, and nothing said in passing lies on it', async () => {
    await page.viewport(360, 740);
    const { vote, props } = begun('RATE');
    const [first] = props.finalists;
    const last = props.criteria.at(-1)!;
    vote.ratings[first!.id] = { [props.criteria[0]!.id]: 1 };
    await show(Toasts, {});
    await show(Ballot, props);
    const bar = page.getByRole('status').last().element().parentElement!;
    const buttons = () =>
      [...bar.querySelectorAll('button')].filter((one) => one.checkVisibility());
    expect(buttons().map((one) => one.textContent.trim())).toEqual([m.jury_next_missing()]);
    buttons()[0]!.click();
    expect(document.activeElement?.id).toBe(controlOf(1, last.id));
    expectInView(document.activeElement!.closest('fieldset')!);
    vote.rate(first!.id, last.id, 1);
    await expect
      .poll(() => buttons().map((one) => one.textContent.trim()))
      .toEqual([m.jury_review()]);
    say('Copied');
    const said = page.getByText('Copied', { exact: true });
    await expect.element(said).toBeVisible();
    expect(said.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(
      bar.getBoundingClientRect().top,
    );
    await page.viewport(...wide);
  });

  it.each<Step>(['RATE', 'REVIEW'])(
    'says which one it replaces, and for whom that one does not count: %s',
    async (step) => {
      await show(Ballot, { ...begun(step).props, onRecord, recused: ['Bo'] });
      await expect.element(page.getByText(onRecord.receipt)).toBeVisible();
      const without = page.getByText(m.jury_on_record_without({ names: 'Bo' }));
      await expect.element(without).toBeVisible();
    },
  );

  it.each([
    ['alone', ['SERVICE'], m.jury_seal_limits_alone],
    ['with others', ['SERVICE', 'SECRETARIAT', 'CHAIR'], m.jury_seal_limits_shared],
  ])('says who could read it where the service has the key %s', async (_, trustees, words) => {
    const rule = JSON.stringify({ ...(JSON.parse(ruleText) as object), trustees });
    await show(Ballot, { ...begun('REVIEW').props, rule });
    await page.getByText(m.jury_seal_limits(), { exact: true }).click();
    await expect.element(page.getByText(words())).toBeVisible();
    const others = [m.jury_seal_limits_alone(), m.jury_seal_limits_shared()];
    expect(others.filter((one) => page.getByText(one).all().length > 0)).toEqual([words()]);
  });

  it('is sealed, then cast as it was sealed', async () => {
    answering({
      receipt: { receipt: RECEIPT, version: 1, castAt: '2027-01-01T00:00:00Z' },
      userErrors: [],
    });
    const { vote, props, by } = begun('REVIEW');
    await show(Ballot, props);
    await press(m.jury_seal());
    await expect.element(title(m.jury_sealed_title())).toBeVisible();
    await expect.element(page.getByText(RECEIPT)).toBeVisible();
    // What the juror compares with the mail before the ballot is cast.
    const compared = page.getByRole('region', { name: m.jury_under_title() });
    for (const shown of [m.jury_under_text_shared(), under.rule, under.key]) {
      await expect.element(compared.getByText(shown)).toBeVisible();
    }
    expect(fetch).not.toHaveBeenCalled();
    expect(by.seal).toHaveBeenCalledWith(
      expect.objectContaining({
        test: false,
        version: 1,
        weights: { 'criterion.0': 60, 'criterion.1': 40 },
      }),
      expect.any(Function),
    );
    await press(m.jury_sealed_cast());
    await expect.poll(() => vote.step).toBe('CAST');
    expect(String(vi.mocked(fetch).mock.calls[0]?.[1]?.body)).toContain(
      '"sealed":"c2VhbGVk","version":1',
    );
    expect(localStorage.length).toBe(0);
  });

  it('is compared by the rule alone where nobody shares the key', async () => {
    const alone = { ...sealed, under: { ...under, key: null } };
    await show(Ballot, begun('REVIEW', sealing(alone)).props);
    await press(m.jury_seal());
    const compared = page.getByRole('region', { name: m.jury_under_title() });
    await expect.element(compared.getByText(m.jury_under_text(), { exact: true })).toBeVisible();
    expect(compared.getByText(m.trustee_fingerprint()).all()).toHaveLength(0);
  });

  it('is not left unawares once it is sealed, and its receipt is known to be void to whoever comes back', async () => {
    const { props, later } = begun('REVIEW');
    const { unmount } = await show(Ballot, props);
    expect(leaving()).toBe(false);
    await press(m.jury_seal());
    await expect.element(title(m.jury_sealed_title())).toBeVisible();
    expect(leaving()).toBe(true);
    await unmount();

    const vote = later();
    await show(Ballot, { ...props, vote });
    expect(leaving()).toBe(false);
    expect(later().left).toBe(RECEIPT);
    await vote.seal(null);
    expect(vote.left).toBeNull();
    vote.review();
    expect(later().left).toBeNull();
  });

  it('is never cast once it was opened; another one is sealed', async () => {
    answering({ receipt: null, userErrors: [] });
    const { vote, props, by, later } = begun('REVIEW');
    await show(Ballot, props);
    await press(m.jury_seal());
    await press(m.jury_sealed_open());
    await expect.element(title(m.jury_opened_title())).toBeVisible();
    await expect.element(page.getByText(m.jury_opened_letters_mail())).toBeVisible();
    // What was opened is not kept, so that neither the link to the check nor a reload loses it unasked.
    const check = page.getByRole('link', { name: '/verify/', exact: false });
    await expect.element(check).toHaveAttribute('target', '_blank');
    expect(leaving()).toBe(true);
    expect(page.getByRole('button', { name: m.jury_sealed_cast() }).all()).toHaveLength(0);
    expect(await vote.cast()).toBeNull();
    expect(fetch).not.toHaveBeenCalled();
    expect(later().left).toBeNull();
    await press(m.jury_opened_again());
    await press(m.jury_seal());
    await expect.element(title(m.jury_sealed_title())).toBeVisible();
    expect(by.seal).toHaveBeenCalledTimes(2);
  });

  it('is not cast either when it could not be opened', async () => {
    const failing: Sealing = { ...sealing(), open: () => Promise.reject(new Error('no')) };
    const { vote, props } = begun('REVIEW', failing);
    await show(Ballot, props);
    await press(m.jury_seal());
    await press(m.jury_sealed_open());
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.jury_obstacle_none());
    expect(await vote.cast()).toBeNull();
  });

  it('says why it was not sealed, and stays to be changed', async () => {
    await show(Ballot, begun('REVIEW', sealing({ obstacle: 'SEAT' })).props);
    await press(m.jury_seal());
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.jury_obstacle_SEAT());
    await expect.element(page.getByRole('alert')).toHaveFocus();
    await press(m.jury_change());
    await expect.element(page.getByRole('button', { name: m.jury_review() })).toBeVisible();
  });

  it('is not opened any more once it was sent, whatever came of that', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('offline'))),
    );
    const { vote, props, by } = begun('REVIEW');
    await show(Ballot, props);
    await press(m.jury_seal());
    await press(m.jury_sealed_cast());
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.jury_cast_unknown());
    expect(by.forget).toHaveBeenCalled();
    expect(page.getByRole('button', { name: m.jury_sealed_open() }).all()).toHaveLength(0);
    expect(page.getByText(m.jury_review_text()).all()).toHaveLength(0);
    await vote.challenge();
    expect(by.open).not.toHaveBeenCalled();
  });

  it('is sent again, the same one, when no answer came', async () => {
    vi.stubGlobal(
      'fetch',
      vi.fn(() => Promise.reject(new TypeError('offline'))),
    );
    const { props, by } = begun('REVIEW');
    await show(Ballot, props);
    await press(m.jury_seal());
    await press(m.jury_sealed_cast());
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.jury_cast_unknown());
    await press(m.jury_sealed_cast());
    await expect.poll(() => vi.mocked(fetch).mock.calls).toHaveLength(2);
    expect(by.seal).toHaveBeenCalledTimes(1);
  });

  it('goes from sealing to the choice by keyboard', async () => {
    await show(Ballot, begun('REVIEW').props);
    (document.querySelector('.seal button') as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    // The notice has the focus, then the receipt’s buttons come, then the two ways.
    await expect.poll(() => document.activeElement?.textContent).toContain(m.jury_sealed_title());
    const names: string[] = [];
    for (let at = 0; at < 4; at++) {
      await userEvent.keyboard('{Tab}');
      names.push(document.activeElement?.textContent?.trim() ?? '');
    }
    expect(names.slice(2)).toEqual([m.jury_sealed_cast(), m.jury_sealed_open()]);
  });

  it('is sealed in a worker, with progress, and opened it says what was rated', async () => {
    const { vote, props } = begun('REVIEW', new Sealer());
    await show(Ballot, props);
    await press(m.jury_seal());
    await expect.element(title(m.jury_sealed_title())).toBeVisible();
    expect(vote.share).toBe(1);
    const receipt = vote.computed;
    await press(m.jury_sealed_open());
    await expect.element(title(m.jury_opened_title())).toBeVisible();
    const verifier = new Verifier();
    const opened = await verifier.opened(vote.opened!);
    verifier.stop();
    expect(opened).toMatchObject({ receipt, version: 1, rated: [0, 1, 2] });
    // The first above both others, who are level.
    expect('choices' in opened && opened.choices.map(({ option }) => option)).toEqual([0, 0, 2]);
  });

  it('says elsewhere another letter than the mail does where the page swaps two names, and the page shows nothing of it', async () => {
    const { vote, props } = begun('REVIEW', new Sealer());
    const { finalists } = JSON.parse(ruleText) as { finalists: string[] };
    const [ada, other, third] = props.finalists;
    /** As the mail that opened the vote has it. */
    const mailed = letterOf(finalists, ada!.id);
    const swapped = [{ ...ada!, name: other!.name }, { ...other!, name: ada!.name }, third!];
    // The juror puts Ada first, where the page says that she is.
    for (const { id } of props.criteria) {
      vote.rate(ada!.id, id, 0);
      vote.rate(other!.id, id, 2);
    }
    vote.step = 'REVIEW';
    await show(Ballot, { ...props, finalists: swapped });
    const order = page.getByRole('region', { name: m.jury_order_title() });
    await expect.element(order.getByRole('listitem').first()).toMatchTextContent(ada!.name);
    await press(m.jury_seal());
    await press(m.jury_sealed_open());
    const letters = page.getByRole('region', { name: m.jury_opened_letters() });
    const said = letterOf(finalists, other!.id);
    await expect.element(letters).toBeVisible();
    const pairs = [...letters.element().querySelectorAll('dl > div')].map((pair) =>
      [...pair.children].map((part) => part.textContent.trim()),
    );
    expect(pairs).toContainEqual([m.explain_finalist({ letter: said }), ada!.name]);

    const verifier = new Verifier();
    await show(CheckOpened, { text: verifyText().opened, verifier });
    await page.getByLabelText(verifyText().opened.paste).fill(vote.opened!);
    await press(verifyText().opened.check);
    const first = page
      .getByRole('region', { name: verifyText().opened.title })
      .getByRole('list')
      .first()
      .getByRole('listitem')
      .first();
    // The check agrees with the page that swaps; the mail, or another juror, does not.
    await expect.element(first).toMatchTextContent(m.explain_finalist({ letter: said }));
    await expect.element(first).not.toMatchTextContent(m.explain_finalist({ letter: mailed }));
    verifier.stop();
  });
});
