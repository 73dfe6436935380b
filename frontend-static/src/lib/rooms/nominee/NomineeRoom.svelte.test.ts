import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { certificateText as textOf } from '#lib/server/laureate/certificate-text.ts';
import { isLeavingAsked, show } from '#tests/components/show.ts';
import NomineeRoom from './NomineeRoom.svelte';

const certificateText = textOf();
const edition = {
  ...{ id: 'edition-2026', year: 2026, name: '2026', state: 'CALL_OPEN', sample: false },
  ...{
    timeZone: 'Europe/Vienna',
    windows: [],
    categories: [],
    criteria: [],
    formQuestions: [],
    nomineesWrite: false,
    publicAt: null,
    laureates: [],
  },
};
const nomination = {
  ...{ id: 'n', reference: 'NOM-2026-0001', standing: 'ASKED', answeredAt: null },
  ...{ nominatorName: 'Bo', nominatorOrganisation: 'Mills', relation: 'Peer' },
  ...{ mayAgree: true, mayDecline: true },
  ...{ savedVersion: 3, savedAt: '2026-02-01T12:00:00Z', statementsUntil: null, unwritten: [] },
  writesOnceAgreed: false,
  facts: { name: 'Ada', role: 'Chair', company: 'Looms', country: 'KE' },
  dossier: {
    ...{ language: 'EN', role: 'Chair', company: 'Looms', country: 'KE', category: null },
    ...{ asNominated: null, statements: [], answers: [], evidenceLinks: [], evidenceFiles: [] },
  },
};

/** The room of a nominee whose nomination is on record in this version, and otherwise so. */
async function enter(version: number, otherwise: object = {}): Promise<void> {
  const data = {
    edition: { ...edition, nomineesWrite: true },
    nomination: { ...nomination, version, ...otherwise },
  };
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({ data })));
  await show(NomineeRoom, { certificateText });
  await expect
    .element(page.getByRole('heading', { name: m.nominee_written_title() }))
    .toBeVisible();
}

/** What the room shows to a nominee who has agreed and writes the statements. */
function writing() {
  const criterion = { id: 'strategy', name: 'Strategy', description: 'What?', weight: 100 };
  return {
    edition: { ...edition, nomineesWrite: true, criteria: [{ ...criterion, levels: [] }] },
    nomination: {
      ...nomination,
      ...{ version: 1, standing: 'AGREED', answeredAt: '2026-02-01T12:00:00Z' },
      ...{ statementsUntil: '2026-03-01T00:00:00Z', unwritten: ['strategy'] },
    },
  };
}

describe('the room of a nominee', () => {
  it('says that the nomination was changed since it was submitted', async () => {
    await enter(2);
    await expect.element(page.getByText(m.nominee_changed())).toBeVisible();
  });

  it('says nothing of a change where there was none', async () => {
    await enter(1);
    expect(page.getByText(m.nominee_changed()).all()).toHaveLength(0);
  });

  it('says that the nominee is to write', async () => {
    await enter(1, { writesOnceAgreed: true });
    await expect.element(page.getByText(m.nominee_statements_later())).toBeVisible();
  });

  it('does not say so once it is decided on', async () => {
    await enter(1);
    expect(page.getByText(m.nominee_statements_later()).all()).toHaveLength(0);
  });

  it('says to who has agreed that the statements can no longer be written', async () => {
    await enter(1, { standing: 'AGREED', answeredAt: '2026-02-01T12:00:00Z' });
    await expect.element(page.getByText(m.nominee_statements_closed())).toBeVisible();
  });

  it('shows a finalist the certificate, and leads back', async () => {
    await enter(1, { standing: 'AGREED', honour: 'FINALIST' });
    await userEvent.click(page.getByRole('button', { name: m.certificate_show() }));
    const sheet = page.getByRole('article');
    await expect.element(sheet).toBeVisible();
    expect(sheet.element().textContent).toMatch(/Ada.*Chair.*Looms/s);
    await expect.element(page.getByRole('heading', { name: m.certificate_title() })).toHaveFocus();
    await userEvent.click(page.getByRole('button', { name: m.certificate_back() }));
    await expect
      .element(page.getByRole('heading', { name: m.nominee_written_title() }))
      .toBeVisible();
  });

  it('says nothing of a certificate to others', async () => {
    await enter(1, { standing: 'AGREED', honour: null });
    expect(page.getByText(m.certificate_title()).all()).toHaveLength(0);
  });

  it('has a nominee who has agreed write the statements, and says what is missing', async () => {
    const criterion = { id: 'strategy', name: 'Strategy', description: 'What?', weight: 100 };
    const sent: unknown[] = [];
    const written = {
      ...nomination,
      ...{ version: 1, standing: 'AGREED', answeredAt: '2026-02-01T12:00:00Z' },
      ...{ statementsUntil: '2026-03-01T00:00:00Z', unwritten: ['strategy'] },
    };
    const data = {
      edition: { ...edition, nomineesWrite: true, criteria: [{ ...criterion, levels: [] }] },
      nomination: written,
    };
    const saved = { ...written, savedVersion: 4, unwritten: [] };
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      if (!body.includes('SaveStatements')) return Promise.resolve(Response.json({ data }));
      sent.push((JSON.parse(body) as { variables: { input: object } }).variables.input);
      const saveStatements = { nomination: saved, userErrors: [] };
      return Promise.resolve(Response.json({ data: { saveStatements } }));
    });
    await show(NomineeRoom, { certificateText });
    const missing = m.nominee_statements_missing({ names: 'Strategy' });
    await expect.element(page.getByText(missing)).toBeVisible();
    const field = page.getByRole('textbox', { name: 'Strategy', exact: true });
    await userEvent.fill(field, 'We pay fees back.');
    await expect
      .element(page.getByText(m.nominee_statements_complete()), { timeout: 5_000 })
      .toBeVisible();
    expect(sent).toEqual([
      {
        nomination: 'n',
        version: 3,
        statements: [{ criterion: 'strategy', text: 'We pay fees back.' }],
      },
    ]);
  });

  it('warns whoever leaves with words that are not saved and that the browser does not keep', async () => {
    localStorage.clear();
    const data = writing();
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) =>
      body.includes('SaveStatements')
        ? Promise.resolve(new Response('no', { status: 502 }))
        : Promise.resolve(Response.json({ data })),
    );
    await show(NomineeRoom, { certificateText });
    const field = page.getByRole('textbox', { name: 'Strategy', exact: true });
    await userEvent.fill(field, 'We pay fees back.');
    // It is kept.
    expect(isLeavingAsked()).toBe(false);
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await userEvent.fill(field, 'We pay all fees back.');
    await expect.poll(isLeavingAsked).toBe(true);
    localStorage.clear();
  });

  it('keeps what was refused in sight, and saves it once the nominee has agreed anew', async () => {
    const criterion = { id: 'strategy', name: 'Strategy', description: 'What?', weight: 100 };
    const agreed = { standing: 'AGREED', answeredAt: '2026-02-01T12:00:00Z' };
    const until = '2026-03-01T00:00:00Z';
    let record = { ...nomination, ...agreed, version: 1, statementsUntil: until as string | null };
    const sent: { version: number }[] = [];
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      const { variables } = JSON.parse(body) as { variables: { input: { version: number } } };
      if (body.includes('AcceptNomination')) {
        const isRead = variables.input.version === record.version;
        if (isRead) record = { ...record, ...agreed, savedVersion: 5, statementsUntil: until };
        const userErrors = isRead ? [] : [{ code: 'CONFLICT', field: null, message: '' }];
        const acceptNomination = { nomination: isRead ? record : null, userErrors };
        return Promise.resolve(Response.json({ data: { acceptNomination } }));
      }
      if (body.includes('SaveStatements')) {
        sent.push(variables.input);
        const code = record.statementsUntil
          ? variables.input.version === record.savedVersion
            ? null
            : 'CONFLICT'
          : 'STATEMENTS_CLOSED';
        const userErrors = code ? [{ code, field: null, message: '' }] : [];
        const saveStatements = { nomination: record, userErrors };
        return Promise.resolve(Response.json({ data: { saveStatements } }));
      }
      const data = {
        edition: { ...edition, nomineesWrite: true, criteria: [{ ...criterion, levels: [] }] },
        nomination: record,
      };
      return Promise.resolve(Response.json({ data }));
    });
    await show(NomineeRoom, { certificateText });
    const field = page.getByRole('textbox', { name: 'Strategy', exact: true });
    await expect.element(field).toBeVisible();
    // Its nominator changes it meanwhile: the consent counts no more.
    record = {
      ...record,
      ...{ version: 2, standing: 'ASKED', answeredAt: null as unknown as string },
      ...{ savedVersion: 0, statementsUntil: null },
    };
    await userEvent.fill(field, 'We pay fees back.');
    const refused = page.getByText(new RegExp(m.refusal_STATEMENTS_CLOSED().slice(0, 30)));
    await expect.element(refused.first(), { timeout: 5_000 }).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: m.nominee_save() }));
    await expect
      .element(page.getByRole('heading', { name: m.nominee_statements_unsent_title() }))
      .toBeVisible();
    await expect.element(page.getByText('We pay fees back.')).toBeVisible();
    sent.length = 0;
    await userEvent.click(page.getByRole('button', { name: m.nominee_agree() }));
    await expect.poll(() => sent.at(-1)?.version, { timeout: 5_000 }).toBe(5);
    await expect.element(field).toHaveValue('We pay fees back.');
    expect(
      page.getByRole('heading', { name: m.nominee_statements_unsent_title() }).all(),
    ).toHaveLength(0);
  });

  it('asks before what is not on record goes, and lets be what was typed of another nomination', async () => {
    localStorage.clear();
    onTestFinished(() => localStorage.clear());
    const [own, other] = ['typed nominee n', 'typed nominee other'];
    localStorage.setItem(other, JSON.stringify({ keptAt: new Date().toISOString(), value: {} }));
    const data = writing();
    let left = 0;
    vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
      if (body.includes('SaveStatements'))
        return Promise.resolve(new Response('no', { status: 502 }));
      if (body.includes('LeaveNominee')) left++;
      return Promise.resolve(Response.json({ data: { ...data, leave: { left: true } } }));
    });
    await show(NomineeRoom, { certificateText });
    await userEvent.fill(
      page.getByRole('textbox', { name: 'Strategy', exact: true }),
      'We pay fees back.',
    );
    await userEvent.click(page.getByRole('button', { name: m.room_leave() }));
    const dialog = page.getByRole('dialog', { name: m.nominee_leave_ask() });
    await expect.element(dialog, { timeout: 5_000 }).toBeVisible();
    expect(left).toBe(0);
    expect(localStorage.getItem(own)).toContain('We pay fees back.');
    await userEvent.click(dialog.getByRole('button', { name: m.nominee_leave() }));
    await expect.element(page.getByRole('heading', { name: m.room_left_title() })).toBeVisible();
    expect(left).toBe(1);
    expect(localStorage.getItem(own)).toBeNull();
    expect(localStorage.getItem(other)).not.toBeNull();
  });
});
