import type { Component, ComponentProps } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { TrusteeshipQuery } from '#lib/graphql/generated/secretariat.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, type Sample } from '#tests/components/show.ts';
import Staffed from '#tests/components/Staffed.svelte';
import { ChooseTrustees } from '../limits.ts';
import type { StaffRoom } from '../staff.ts';
import KeyHolders from './KeyHolders.svelte';
import VotePage from './VotePage.svelte';

const AT = '2027-01-01T00:00:00Z';
const KINDS = ['SERVICE', 'SECRETARIAT', 'CHAIR', 'OBSERVER'] as const;
type Trusteeship = TrusteeshipQuery['trusteeship'];

/** As many share the key as numbers say how many steps each has taken; after the fifth the count passes the part over. */
const shared = (taken: readonly number[], name?: string): Trusteeship => ({
  round: 1,
  threshold: Math.max(taken.length - 1, 1),
  ready: taken.length > 1 && taken.every((many) => many > 2),
  wrong: null,
  trustees: taken.map((many, at) => ({
    number: at + 1,
    kind: KINDS[at]!,
    person: at === 0 ? null : `person-${at}`,
    name: at === 0 ? null : (name ?? `Person ${at + 1}`),
    delivery: at === 0 ? null : 'SENT',
    committedAt: many > 0 ? AT : null,
    sentAt: many > 1 ? AT : null,
    confirmedAt: many > 2 ? AT : null,
    decryptedAt: many > 3 ? AT : null,
    passedOver: many > 4,
  })),
});

/** The server says so when it is asked; whatever is an error is not answered. */
function serves(trusteeship: Trusteeship) {
  return vi
    .spyOn(globalThis, 'fetch')
    .mockImplementation(() => Promise.resolve(Response.json({ data: { trusteeship } })));
}
function given(open: boolean, trusteeship: Trusteeship) {
  serves(trusteeship);
  return {
    part: KeyHolders as unknown as Component<ComponentProps<Component>>,
    given: { open } as ComponentProps<Component>,
  };
}

describe('who shares the key', () => {
  inEveryState(Staffed, {
    'the service alone': () => given(true, shared([0])),
    'people who have not begun': ({ long }: Sample) => given(true, shared([0, 0, 0], long)),
    'people on their way': ({ short }) => given(true, shared([1, 2, 1, 0], short)),
    'people whose part does not hold': ({ short }) =>
      given(true, { ...shared([1, 1, 1], short), wrong: 2 }),
    'the key made': ({ short }) => given(true, shared([3, 3, 3], short)),
    'the vote open': ({ short }) => given(false, shared([3, 3, 4], short)),
    'a part passed over': ({ short }) => given(false, shared([3, 5, 4], short)),
  });

  const zone = 'Europe/Vienna';
  const confirmed = {
    ...{ secretariatConfirmedAt: AT, chairConfirmedAt: AT, lapsed: false, otherRule: false },
    holders: { all: 2, needed: 1 },
    receipts: { head: 'ab', receipts: ['ab'], fixedAt: AT },
  };
  /** The page of a vote, with the release of its count. */
  async function votePage(release: unknown, status = 'CLOSED') {
    const room = {
      edition: {
        ...{ state: 'VOTING', timeZone: zone },
        windows: [{ kind: 'VOTING', status, closesAt: AT, timeZone: zone }],
      },
      voting: { jurors: 3, ballots: 3, quorum: 2, release },
    } as unknown as StaffRoom;
    serves(shared([3, 5, 3]));
    await show(Staffed, {
      part: VotePage as Component<ComponentProps<Component>>,
      given: {},
      room,
    });
  }

  it('says to the secretariat that a vote has another rule than when it opened', async () => {
    await votePage({ ...confirmed, otherRule: true }, 'OPEN');
    const alert = page.getByRole('alert').filter({ hasText: m.rule_other_title() });
    for (const said of [m.rule_other_text(), m.rule_other_tell(), m.rule_other_means()]) {
      await expect.element(alert.getByText(said, { exact: true })).toBeVisible();
    }
  });

  it('counts no part that the count passes over', async () => {
    await votePage(confirmed);
    expect(page.getByText(m.rule_other_title()).all()).toHaveLength(0);
    const panel = page.getByRole('region', { name: m.release_title() });
    await expect.element(panel).toMatchTextContent(m.release_text_came({ came: '0' }));
    await expect.element(panel).not.toMatchTextContent(m.release_text_counting());
    const holders = page.getByRole('region', { name: m.trustees_title() });
    await expect.element(holders).toMatchTextContent(m.trustees_unproven());
    await expect.element(holders).not.toMatchTextContent(m.trustees_decrypted());
  });

  const name = (of: string) =>
    page.getByRole('group', { name: of, exact: true }).getByLabelText(m.people_name());
  const choose = (words: string) => page.getByRole('radio', { name: words }).click();
  const press = (words: string) => page.getByRole('button', { name: words, exact: true }).click();
  async function change() {
    await show(Staffed, given(true, shared([0])));
    await page.getByText(m.staff_trustees_change(), { exact: true }).click();
  }

  it('keeps what was written when the choice is another, and another again', async () => {
    await change();
    await name(m.trustees_CHAIR()).fill('Ada');
    await choose(m.staff_trustees_observer());
    await name(m.trustees_OBSERVER()).fill('Bo');
    await choose(m.staff_trustees_alone());
    await expect.element(page.getByLabelText(m.people_name())).not.toBeInTheDocument();
    await choose(m.staff_trustees_observer());
    await expect.element(name(m.trustees_CHAIR())).toHaveValue('Ada');
    await expect.element(name(m.trustees_OBSERVER())).toHaveValue('Bo');
  });

  it('takes as many people as the server does, and lets observers go again', async () => {
    await change();
    await choose(m.staff_trustees_observer());
    for (let people = 3; people < ChooseTrustees.MOST_PEOPLE; people++) {
      await press(m.staff_trustees_add());
    }
    await expect
      .element(page.getByRole('button', { name: m.staff_trustees_add() }))
      .not.toBeInTheDocument();
    const first = m.staff_trustees_one({ number: '1' });
    await name(m.staff_trustees_one({ number: '2' })).fill('Bo');
    await page.getByRole('button', { name: first, exact: false }).click();
    await expect.element(name(first)).toHaveValue('Bo');
    await expect.element(page.getByRole('button', { name: m.staff_trustees_add() })).toBeVisible();
  });

  it('keeps the number that was chosen while it is possible, and says when it is not', async () => {
    await change();
    const needed = page.getByLabelText(m.staff_trustees_threshold());
    const say = (threshold: string) =>
      page.getByText(m.staff_trustees_threshold_lost({ threshold }), { exact: true });
    await choose(m.staff_trustees_observer());
    await expect.element(needed).toHaveValue('3');
    await needed.selectOptions('2');
    await press(m.staff_trustees_add());
    await expect.element(needed).toHaveValue('2');
    const all = page.getByText(m.staff_trustees_threshold_all());
    await expect.element(all).not.toBeInTheDocument();
    await needed.selectOptions('5');
    await expect.element(all).toBeVisible();
    await choose(m.staff_trustees_three());
    await expect.element(needed).toHaveValue('2');
    await expect.element(say('2')).toBeVisible();
    await expect.element(all).not.toBeInTheDocument();
    await choose(m.staff_trustees_observer());
    await expect.element(needed).toHaveValue('5');
    await expect.element(say('2')).not.toBeInTheDocument();
  });

  it('leads to the button for another when an observer is removed', async () => {
    await change();
    await choose(m.staff_trustees_observer());
    await press(m.staff_trustees_add());
    const second = m.staff_trustees_one({ number: '2' });
    const remove = page.getByRole('button', { name: second, exact: false });
    await expect.element(remove).toBeVisible();
    (remove.element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(name(second)).not.toBeInTheDocument();
    await expect.element(page.getByRole('button', { name: m.staff_trustees_add() })).toHaveFocus();
  });

  it('leads to what is missing, and takes its words back as soon as somebody types', async () => {
    await change();
    await press(m.staff_trustees_choose());
    const field = name(m.trustees_SECRETARIAT());
    await expect.element(field).toHaveFocus();
    await expect.element(field).toHaveAttribute('aria-invalid', 'true');
    await userEvent.keyboard('A');
    await expect.element(field).not.toHaveAttribute('aria-invalid');
  });

  it('says why it could not look again', async () => {
    await show(Staffed, given(true, shared([0, 1, 1])));
    await expect.element(page.getByText('Person 2')).toBeVisible();
    vi.spyOn(globalThis, 'fetch').mockImplementation(() =>
      Promise.reject(new TypeError('no network')),
    );
    await press(m.vote_refresh());
    await expect
      .element(page.getByRole('heading', { name: m.room_unreachable_title() }))
      .toBeVisible();
  });
});
