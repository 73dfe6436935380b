import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { NomineeRoomQuery } from '#lib/graphql/generated/nominee.ts';
import { m } from '#lib/paraglide/messages.js';
import { inEveryState, show, tab, violations } from '#tests/components/show.ts';
import type { Refusal } from '../paths.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import FactsForm from './FactsForm.svelte';

const facts = { name: 'Ada', role: 'Chair', company: 'Looms', country: 'KE' };
const nomination = (change: Partial<typeof facts> = {}) =>
  ({
    id: 'nomination-1',
    facts: { ...facts, ...change },
    standing: 'ASKED',
    version: 3,
  }) as unknown as NomineeRoomQuery['nomination'];

/** Has the room answer with refusals, or fail. */
function answering(userErrors: readonly Refusal[] | 'FAULT') {
  const sent: unknown[] = [];
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    sent.push((JSON.parse(body) as { variables: unknown }).variables);
    return Promise.resolve(
      userErrors === 'FAULT'
        ? new Response('no', { status: 502 })
        : Response.json({ data: { acceptNomination: { userErrors } } }),
    );
  });
  return sent;
}

describe('what nominees say of themselves', () => {
  const form = (change?: Partial<typeof facts>) => ({
    nomination: nomination(change),
    agreed: vi.fn(() => Promise.resolve()),
    reread: vi.fn(() => Promise.resolve()),
    meet: troubleOf,
  });
  inEveryState(FactsForm, {
    default: ({ short }) => form({ name: short }),
    empty: () => form({ name: '', role: '', company: '', country: '' }),
    'long text': ({ long }) => form({ name: long, role: long, company: long }),
  });

  const agree = () => page.getByRole('button', { name: m.nominee_agree() }).click();
  const summary = () => page.getByRole('alert', { name: m.nominate_missing_title() });

  it('is not sent with what is missing, and leads there by keyboard', async () => {
    const sent = answering([]);
    await show(FactsForm, form({ role: ' ', company: '' }));
    await agree();
    await expect.element(summary()).toHaveFocus();
    expect((await tab()).textContent).toBe(`${m.nominate_role()}: ${refusalText('REQUIRED')}`);
    await userEvent.keyboard('{Enter}');
    expect(document.activeElement?.id).toBe('own-role');
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
    expect(sent).toEqual([]);
    expect(await violations()).toEqual([]);
  });

  it('is sent whole, and tells the room', async () => {
    const sent = answering([]);
    const props = form();
    await show(FactsForm, props);
    await agree();
    await expect.poll(() => props.agreed.mock.calls.length).toBe(1);
    expect(sent).toEqual([{ input: { nomination: 'nomination-1', version: 3, ...facts } }]);
    expect(props.reread).not.toHaveBeenCalled();
  });

  it('has another version read first that came meanwhile', async () => {
    answering([{ code: 'CONFLICT', field: null }]);
    const props = form();
    await show(FactsForm, props);
    await agree();
    await expect.element(summary()).toMatchTextContent(refusalText('CONFLICT'));
    expect(props.reread).toHaveBeenCalledOnce();
    expect(props.agreed).not.toHaveBeenCalled();
  });

  it('takes over what the other version says, but for what was typed here', async () => {
    const sent = answering([{ code: 'CONFLICT', field: null }]);
    const { rerender } = await show(FactsForm, form());
    const company = page.getByRole('textbox', { name: m.nominate_company() });
    await company.fill('Looms & Sons');
    await agree();
    await expect.element(summary()).toHaveFocus();
    const changed = nomination({ role: 'Founder', company: 'Mills', country: 'UG' });
    await rerender({ nomination: { ...changed, version: 4 } });
    await expect
      .element(page.getByRole('textbox', { name: m.nominate_role() }))
      .toHaveValue('Founder');
    await expect.element(company).toHaveValue('Looms & Sons');
    await expect.element(summary()).toMatchTextContent(refusalText('CONFLICT'));
    await agree();
    await expect.poll(() => sent.length).toBe(2);
    expect(sent[1]).toEqual({
      input: {
        ...{ nomination: 'nomination-1', version: 4 },
        ...{ name: 'Ada', role: 'Founder', company: 'Looms & Sons', country: 'UG' },
      },
    });
  });

  it('says at the field what was refused there, and in the summary what was of the whole', async () => {
    answering([
      { code: 'TOO_LONG', field: ['input', 'company'] },
      { code: 'ANSWER_CLOSED', field: null },
    ]);
    const props = form();
    await show(FactsForm, props);
    await agree();
    await expect.element(summary()).toMatchTextContent(refusalText('ANSWER_CLOSED'));
    await expect
      .element(page.getByRole('textbox', { name: m.nominate_company() }))
      .toHaveAccessibleDescription(`${m.field_error_prefix()} ${refusalText('TOO_LONG')}`);
    expect(props.agreed).not.toHaveBeenCalled();
  });

  it('says what to do where the link to another nomination was opened in the browser', async () => {
    answering([{ code: 'UNKNOWN', field: ['input', 'nomination'] }]);
    const props = form();
    await show(FactsForm, props);
    await agree();
    await expect.element(summary()).toMatchTextContent(m.nominee_another_opened());
    expect(props.reread).not.toHaveBeenCalled();
    expect(props.agreed).not.toHaveBeenCalled();
  });

  it('says that there was no answer, and can be sent again', async () => {
    answering('FAULT');
    await show(FactsForm, form());
    await agree();
    await expect.element(page.getByRole('alert')).toMatchTextContent(m.room_unreachable_title());
    await expect
      .element(page.getByRole('button', { name: m.nominee_agree() }))
      .not.toHaveAttribute('aria-disabled');
  });
});
