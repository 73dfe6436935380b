import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent, type Locator } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { page } from '#tests/components/app-state.svelte.ts';
import { show, speak, violations } from '#tests/components/show.ts';
import { edition as asked, onRecord } from '#tests/submitted.ts';
import NominationRoom from './NominationRoom.svelte';

const TOKEN = 'q7Zk2-_bXwM4aVdPcY1sR8nTfLh6uJ0eK5gQmB3iWoE';
const window = { kind: 'CALL', status: 'OPEN', timeZone: 'Europe/Vienna' };
const edition = {
  ...asked,
  ...{ id: 'edition-2027', year: 2027, name: '2027', state: 'CALL_OPEN', sample: false },
  windows: [{ ...window, opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-03-01T00:00:00Z' }],
  laureates: [] as object[],
};
const FILE = {
  ...{ id: 'f', name: 'Report.pdf', type: 'PDF' as const, size: 5, question: null },
  addedAt: '2027-01-02T00:00:00Z',
};
const record = (id: string, status: 'DRAFT' | 'SUBMITTED') => ({
  ...onRecord(1, 'Fees are repaid.'),
  ...{ id, status, questions: [] as object[], feedback: null, openUntil: null },
  ...(status === 'DRAFT' ? { receipt: null } : {}),
});

/** What the session opens; nothing without one. */
let within: ReturnType<typeof record> | null;
/** What was asked of the server, in order. */
let sent: { operationName: string; variables: Variables }[];
interface Variables {
  input: Record<string, unknown>;
  files?: string[] | null;
}
/** What the answer that a file was added waits for. */
let held: Promise<void> | undefined;
/** What the answer that the room is loaded with waits for. */
let loaded: Promise<void> | undefined;
const saved = () => sent.filter(({ operationName }) => operationName === 'SaveDraft');

function answer(operation: string, { input, files }: Partial<Variables>): object {
  if (operation === 'NominationRoom') return { edition, nomination: within };
  if (operation === 'LeaveNominations') {
    within = null;
    return { leave: { left: true } };
  }
  if (operation === 'BeginUpload') {
    const upload = { id: 'f', url: 'data:,', fields: [], expiresAt: '2027-01-02T01:00:00Z' };
    return { beginUpload: { upload, userErrors: [] } };
  }
  if (operation === 'ConfirmUpload')
    return { confirmUpload: { nomination: null, file: FILE, userErrors: [] } };
  if (operation === 'OwnVersions') return { nomination: { id: 'n', versions: [] } };
  if (operation === 'ChangeNomination') {
    const evidenceFiles = [FILE].filter(({ id }) => files?.includes(id));
    const { receipt = null } = onRecord(2, 'Fees are repaid.');
    within = { ...record('n', 'SUBMITTED'), receipt, evidenceFiles };
    return { changeNomination: { nomination: within, linkSentTo: null, userErrors: [] } };
  }
  if (operation !== 'SaveDraft') return { openLink: { person: null, userErrors: [] } };
  if (input?.nomination === (within?.id ?? null)) {
    const nomination = { ...(within ?? record('new', 'DRAFT')), version: 1 };
    return { saveDraft: { nomination, linkSentTo: null, userErrors: [] } };
  }
  const userErrors = [{ code: 'UNKNOWN', field: null, message: '' }];
  return { saveDraft: { nomination: null, linkSentTo: null, userErrors } };
}

const heading = (name: string) => screen.getByRole('heading', { name, exact: true });
const button = (name: string) => screen.getByRole('button', { name, exact: true });
const control = (id: string) => screen.elementLocator(document.getElementById(id)!);
const toStep = async (step: 'nominee' | 'nominator', name: string) => {
  page.url = new URL(`https://award.example/en/nominate/?step=${step}`);
  await expect.element(heading(name)).toBeVisible();
};
const ended = () => heading(m.room_ended_title());

/** The room with a draft whose session ends while its nominee's role is typed. */
async function loseSession(): Promise<void> {
  within = record('n', 'DRAFT');
  await show(NominationRoom, {});
  await toStep('nominee', m.nominate_part_nominee());
  await expect.element(control('nominee-role')).toHaveValue('Chair');
  within = null;
  await userEvent.fill(control('nominee-role'), 'Founder');
  await expect.element(ended()).toBeVisible();
}

/** Opens a link, which begins a session for this. */
async function openLink(opened: typeof within): Promise<void> {
  location.hash = TOKEN;
  await expect.element(button(m.link_open())).toBeVisible();
  within = opened;
  await button(m.link_open()).click();
}

beforeEach(() => {
  localStorage.clear();
  sent = [];
  held = undefined;
  loaded = undefined;
  within = null;
  page.url = new URL('https://award.example/en/nominate/');
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const one = JSON.parse(body) as (typeof sent)[number];
    sent.push(one);
    const waits = { ConfirmUpload: held, NominationRoom: loaded }[one.operationName];
    return Promise.resolve(waits).then(() =>
      Response.json({ data: answer(one.operationName, one.variables) }),
    );
  });
});

describe('the form that a page begins with', () => {
  it.each(['en', 'ar'] as const)(
    'stays where it is when the room is loaded, on a phone: %s',
    async (language) => {
      await screen.viewport(412, 823);
      speak(language);
      let load = () => {};
      loaded = new Promise((resolve) => (load = resolve));
      await show(NominationRoom, {});
      const top = () => heading(m.nominate_list()).element().getBoundingClientRect().top;
      const before = top();
      load();
      await expect.element(button(m.calendar_add())).toBeVisible();
      expect(top()).toBe(before);
    },
  );
});

describe('the form on a phone', () => {
  it('stays where it is once a draft is first saved, and the link to it is offered below', async () => {
    await screen.viewport(360, 780);
    await show(NominationRoom, {});
    await toStep('nominee', m.nominate_part_nominee());
    const top = () => control('nominee-role').element().getBoundingClientRect().top + scrollY;
    const before = top();
    await userEvent.fill(control('nominee-role'), 'Founder');
    await expect.poll(() => document.querySelector('.progress-bar .saved')).not.toBeNull();
    await expect.element(button(m.nominate_mail_link())).toBeVisible();
    expect(top()).toBe(before);
    const bar = document.querySelector('.progress-bar')!;
    expect(bar.getBoundingClientRect().bottom).toBe(innerHeight);
    expect(document.documentElement.scrollWidth).toBe(innerWidth);
    // Where nothing is written it stands at the end.
    page.url = new URL('https://award.example/en/nominate/');
    await expect.element(heading(m.nominate_list())).toBeVisible();
    expect(bar.getBoundingClientRect().bottom).toBeGreaterThan(innerHeight);
  });
});

describe('the room of a nominator whose session has ended', () => {
  it('keeps what was typed, and saves it once the link is opened in another window', async () => {
    await loseSession();
    await expect.element(screen.getByText(m.room_ended_kept()).first()).toBeVisible();
    expect(await violations()).toEqual([]);
    within = record('n', 'DRAFT');
    const before = saved().length;
    dispatchEvent(new Event('focus'));
    await expect.poll(() => saved().length).toBeGreaterThan(before);
    expect(saved().at(-1)!.variables.input).toMatchObject({
      nomination: 'n',
      nominee: { role: 'Founder' },
    });
    await expect.element(ended()).not.toBeInTheDocument();
    await expect.element(control('nominee-role')).toHaveValue('Founder');
  });

  it('stays as it is while the other window opens another nomination', async () => {
    await loseSession();
    within = record('another', 'DRAFT');
    const before = saved().length;
    const answers = vi.spyOn(Response.prototype, 'json');
    dispatchEvent(new Event('focus'));
    await expect.poll(() => answers.mock.settledResults.length).toBe(1);
    // What comes of the answer comes before the next task.
    await new Promise((then) => setTimeout(then));
    await expect.element(ended()).toBeVisible();
    expect(saved()).toHaveLength(before);
  });

  it('goes on in a new draft with what was typed', async () => {
    await loseSession();
    await button(m.nominate_another_draft()).click();
    await expect
      .poll(() => saved().at(-1)!.variables.input)
      .toMatchObject({
        nomination: null,
        nominee: { role: 'Founder' },
      });
    await expect.element(ended()).not.toBeInTheDocument();
  });

  it('saves what was typed when the link is opened in the same window', async () => {
    await loseSession();
    await openLink(record('n', 'DRAFT'));
    await toStep('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('Founder');
    await expect
      .poll(() => saved().at(-1)!.variables.input)
      .toMatchObject({ nomination: 'n', nominee: { role: 'Founder' } });
  });
});

describe('the room of somebody who comes back', () => {
  const top = (one: Locator) => one.element().getBoundingClientRect().top;

  it('leads on before it offers anything else, says that the address is confirmed, and once what was saved', async () => {
    await screen.viewport(390, 844);
    within = { ...record('n', 'DRAFT'), addressConfirmed: true };
    await show(NominationRoom, {});
    const onward = screen.getByRole('link', { name: m.nominate_step_continue() });
    await expect.element(onward).toBeInViewport();
    expect(top(button(m.nominate_delete()))).toBeGreaterThan(top(onward));
    expect(top(button(m.nominate_delete()))).toBeGreaterThan(top(button(m.nominate_mail_link())));
    const confirmed = screen.getByText(m.nominate_confirmed_title());
    await expect.element(confirmed).toBeVisible();
    const shown = [...document.querySelectorAll<HTMLElement>('.progress')];
    expect(shown.filter((one) => one.offsetParent !== null)).toHaveLength(1);
    expect(document.querySelectorAll('.visually-hidden[role=status]')).toHaveLength(1);
    await toStep('nominator', m.nominate_part_nominator());
    expect(button(m.nominate_delete()).all()).toHaveLength(0);
    await userEvent.fill(control('nominator-email'), 'other@a.example');
    page.url = new URL('https://award.example/en/nominate/');
    await expect.element(heading(m.nominate_list())).toBeVisible();
    await expect.element(confirmed).not.toBeInTheDocument();
  });

  it('begins with what the browser kept, and with its title in view', async () => {
    await screen.viewport(390, 844);
    const answering = globalThis.fetch;
    vi.stubGlobal('fetch', (url: string, request: { body: string }) =>
      request.body.includes('SaveDraft')
        ? Promise.reject(new TypeError())
        : answering(url, request as never),
    );
    const { unmount } = await show(NominationRoom, {});
    await toStep('nominee', m.nominate_part_nominee());
    await userEvent.fill(control('nominee-role'), 'Founder');
    await expect.poll(() => document.querySelector('.stuck')).not.toBeNull();
    await unmount();
    page.url = new URL('https://award.example/en/nominate/');
    await show(NominationRoom, {});
    const kept = heading(m.room_kept_title());
    await expect.element(kept).toBeVisible();
    expect(top(kept)).toBeLessThan(document.querySelector('aside')!.getBoundingClientRect().top);
    await expect.element(heading(m.nominate_title())).toBeInViewport();
  });
});

describe('the room of somebody who nominates more than one', () => {
  it('shows the draft of the link that is opened, and saves nothing of the one before into it', async () => {
    await loseSession();
    const other = record('another', 'DRAFT');
    await openLink({ ...other, nominee: { ...other.nominee, role: 'Director' } });
    await toStep('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('Director');
    expect(saved().map(({ variables }) => variables.input.nomination)).not.toContain('another');
  });

  it('shows the draft of a link that is opened where the empty form was shown, and begins no second one', async () => {
    await show(NominationRoom, {});
    await toStep('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('');
    await openLink(record('n', 'DRAFT'));
    await toStep('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('Chair');
    await userEvent.fill(control('nominee-role'), 'Founder');
    await expect
      .poll(() => saved().map(({ variables }) => variables.input.nomination))
      .toEqual(['n']);
  });

  it('fills in who nominates where another is begun, also after the link of an earlier one', async () => {
    await show(NominationRoom, {});
    await openLink(record('n', 'SUBMITTED'));
    await button(m.nominate_another()).click();
    await screen.getByRole('dialog').getByRole('button', { name: m.nominate_another() }).click();
    await expect.poll(() => within).toBeNull();
    await toStep('nominator', m.nominate_part_nominator());
    for (const [field, value] of [
      ['name', 'Bo'],
      ['organisation', 'Mills'],
      ['email', 'b@b.example'],
      ['relation', ''],
    ] as const)
      await expect.element(control(`nominator-${field}`)).toHaveValue(value);
    expect(saved()).toEqual([]);
    await toStep('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-name')).toHaveValue('');
  });
});

describe('the room of somebody who changes what was submitted', () => {
  const toChange = async (step: 'nominee' | 'evidence' | 'review', name: string) => {
    page.url = new URL(`https://award.example/en/nominate/?change=${step}`);
    await expect.element(heading(name)).toBeVisible();
  };
  const begin = async () => {
    within = { ...record('n', 'SUBMITTED'), openUntil: '2027-02-01T00:00:00Z' as never };
    await show(NominationRoom, {});
    await toChange('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('Chair');
  };
  const addFile = async () => {
    await toChange('evidence', m.nominate_part_evidence());
    const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
    await userEvent.upload(input, new File(['%PDF-'], FILE.name, { type: 'application/pdf' }));
  };

  it('shows a file that was added to it in the version that is on record', async () => {
    await begin();
    await addFile();
    await expect.element(screen.getByText(m.evidence_added({ name: FILE.name }))).toBeVisible();
    expect(within!.evidenceFiles).toEqual([]);
    await toChange('review', m.nominate_review());
    await screen.getByRole('checkbox', { name: m.nominate_declares_accuracy() }).click();
    await button(m.nominate_change_submit()).click();
    await expect.element(heading(m.nominate_version_title())).toBeVisible();
    await expect.element(screen.getByText(FILE.name)).toBeVisible();
    expect(within!.evidenceFiles).toEqual([FILE]);
  });

  it('forgets it once it is dropped, also what was still on its way then', async () => {
    let arrive = (): void => undefined;
    held = new Promise((resolve) => (arrive = resolve));
    await begin();
    await userEvent.fill(control('nominee-role'), 'Founder');
    await addFile();
    await expect.poll(() => sent.at(-1)!.operationName).toBe('ConfirmUpload');
    page.url = new URL('https://award.example/en/nominate/');
    await button(m.room_kept_drop()).click();
    await screen.getByRole('dialog').getByRole('button', { name: m.room_kept_drop() }).click();
    await expect.element(heading(m.nominate_begun_title())).not.toBeInTheDocument();
    arrive();
    await toChange('nominee', m.nominate_part_nominee());
    await expect.element(control('nominee-role')).toHaveValue('Chair');
    expect(Object.keys(localStorage).filter((key) => key.includes('change'))).toEqual([]);
  });
});

describe('the room that a reminder’s second link leads to', () => {
  it('shows where reminders are stopped, once the link is opened, and stops none by itself', async () => {
    const { search } = location;
    history.replaceState(null, '', '?show=reminders');
    page.url = new URL('https://award.example/en/nominate/?show=reminders');
    await show(NominationRoom, {});
    await openLink({ ...record('n', 'DRAFT'), reminded: true });
    const box = screen.getByRole('checkbox', { name: m.nominate_remind() });
    await expect.element(box).toHaveFocus();
    await expect.element(box).toBeChecked();
    expect(new Set(sent.map(({ operationName }) => operationName))).toEqual(
      new Set(['NominationRoom', 'OpenNominatorLink']),
    );
    history.replaceState(null, '', search);
  });

  it('says before a link is opened that it confirms the address, and after it that it did', async () => {
    page.url = new URL('https://award.example/en/nominate/?confirm=address');
    await show(NominationRoom, {});
    location.hash = TOKEN;
    await expect.element(screen.getByText(m.link_nominator_confirm())).toBeVisible();
    within = { ...record('n', 'SUBMITTED'), nomineeAgreed: false, addressConfirmed: true };
    await button(m.link_nominator_confirm_open()).click();
    await expect.element(heading(m.nominate_confirmed_title())).toBeVisible();
    const nominee = within.nominee.name;
    await expect.element(screen.getByText(m.nominate_confirmed_text({ nominee }))).toBeVisible();
  });
});
