import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page as screen, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { page } from '#tests/components/app-state.svelte.ts';
import { inEveryState, show, tab, violations } from '#tests/components/show.ts';
import { edition as submittedEdition, onRecord } from '#tests/submitted.ts';
import { refusalText } from '../../refusals.ts';
import { troubleOf } from '../../trouble.ts';
import '../refusals.ts';
import { ChangeEditor } from '../change/change.svelte.ts';
import { textOf } from '../draft.ts';
import { NominationEditor, type Edition } from '../editor.svelte.ts';
import { TEXTS, type TextName } from '../texts.ts';
import { controlOf } from '../words.ts';
import PartFields from './PartFields.svelte';
import { PARTS, type Part, type Step } from './steps.ts';
import Steps from './Steps.svelte';
import { STEP_NAMES } from './words.ts';

const edition = {
  criteria: [
    {
      id: 'strategy',
      name: 'Strategy',
      description: 'Is it at the centre?',
      weight: 100,
      levels: [
        { value: 0, label: 'Nothing.' },
        { value: 5, label: 'It leads the company.' },
      ],
    },
  ],
  categories: [],
  formQuestions: [],
} as unknown as Edition;

const editors: NominationEditor[] = [];

/** One that is asked for what the edition asks, and saves nothing. */
function begun(): NominationEditor {
  const editor = new NominationEditor(() => undefined);
  editors.push(editor);
  editor.begin(edition, null);
  editor.hold();
  return editor;
}

/** Fills in all of a part but the nominee's language, which is chosen. */
function fill(editor: NominationEditor, part: Part): void {
  if (part === 'statements') editor.draft.statements['strategy'] = 'Fees are repaid.';
  if (part === 'evidence') editor.draft.evidenceLinks = ['https://looms.example/report'];
  if (part !== 'nominee' && part !== 'nominator') return;
  for (const fact of Object.keys(editor.draft[part]))
    if (fact !== 'language') Object.assign(editor.draft[part], { [fact]: 'irma@looms.example' });
  editor.draft.nominee.country = 'AT';
}

async function open(editor: NominationEditor | ChangeEditor, step: Step | null = null) {
  const way = 'countedIn' in editor ? 'change' : 'step';
  page.url = new URL(`https://award.example/en/nominate/${step ? `?${way}=${step}` : ''}`);
  const onsubmit = vi.fn(() => void editor.submit());
  await show(Steps, { editor, ready: true, title: m.nominate_list(), onsubmit });
  return onsubmit;
}

const link = (name: string) => screen.getByRole('link', { name, exact: true });
const button = (name: string) => screen.getByRole('button', { name, exact: true });
const heading = (name: string) => screen.getByRole('heading', { name, exact: true });
const control = (id: string) => screen.elementLocator(document.getElementById(id)!);
/** Goes where a link leads, as the router does. */
const follow = async (name: string) => {
  const to = (await link(name).element()) as HTMLAnchorElement;
  page.url = new URL(to.href);
};

beforeEach(() => {
  localStorage.clear();
  // Nothing is saved here: a server that does not answer.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError()));
});
afterEach(async () => {
  // Tests share a page: what was to be tried again must not be sent in the next one.
  for (const editor of editors.splice(0)) {
    editor.hold();
    await expect.poll(() => editor.progress.kind).not.toBe('SAVING');
  }
  vi.unstubAllGlobals();
  page.url = new URL('https://award.example/en/');
});

describe('the list of steps', () => {
  inEveryState(Steps, {
    'of a new nomination': () => ({
      editor: begun(),
      ready: true,
      title: 'Steps',
      onsubmit: () => undefined,
    }),
  });

  it('says of each how far it is, and leads to the first that lacks something', async () => {
    const editor = begun();
    await open(editor);
    const state = (step: Step) => screen.elementLocator(document.getElementById(`state-${step}`)!);
    await expect.element(state('nominee')).toMatchTextContent(m.nominate_step_NOT_STARTED());
    await expect.element(state('evidence')).toMatchTextContent(m.nominate_step_OPTIONAL());
    await expect.element(state('review')).toMatchTextContent(m.nominate_step_WAITING());
    await expect
      .element(link(m.nominate_list_begin()))
      .toHaveAttribute('href', '/en/nominate/?step=nominee');
    fill(editor, 'nominee');
    editor.draft.nominator.name = 'Irma';
    await expect.element(state('nominee')).toMatchTextContent(m.nominate_step_COMPLETE());
    await expect.element(state('nominator')).toMatchTextContent(m.nominate_step_STARTED());
    await expect
      .element(link(m.nominate_step_continue()))
      .toHaveAttribute('href', '/en/nominate/?step=nominator');
    editor.draft.nominator.email = 'nowhere';
    await expect.element(state('nominator')).toMatchTextContent(m.nominate_step_PROBLEM());
    // Whoever comes back meets the way on before the list.
    const onward = link(m.nominate_step_continue()).element();
    expect(onward.compareDocumentPosition(link(STEP_NAMES.nominee()).element())).toBe(
      Node.DOCUMENT_POSITION_FOLLOWING,
    );
    for (const part of PARTS) fill(editor, part);
    await expect.element(state('review')).toMatchTextContent(m.nominate_step_READY());
    await expect
      .element(link(m.nominate_step_continue()))
      .toHaveAttribute('href', '/en/nominate/?step=review');
    await expect
      .element(link(STEP_NAMES.nominator()))
      .toHaveAccessibleDescription(m.nominate_step_COMPLETE());
  });

  it('is gone through by the keyboard in its order', async () => {
    await open(begun());
    for (const step of ['nominee', 'nominator', 'statements', 'evidence', 'review'] as const) {
      expect((await tab()).textContent).toBe(STEP_NAMES[step]());
    }
    expect((await tab()).textContent?.trim()).toBe(m.nominate_list_begin());
  });
});

describe('a step of a nomination', () => {
  it('takes each of its texts into the draft', async () => {
    const editor = begun();
    const texts = Object.keys(TEXTS) as TextName[];
    for (const part of PARTS) {
      const { unmount } = await show(PartFields, { editor, part, ready: true });
      const here = texts.filter((name) => name.startsWith(`${part}.`));
      for (const name of here) {
        const field = control(controlOf(name));
        if (name === 'nominee.country') await userEvent.selectOptions(field, 'KE');
        else await userEvent.fill(field, `${name}@award.example`);
      }
      await unmount();
    }
    for (const name of texts.filter((one) => one.includes('.'))) {
      const written = name === 'nominee.country' ? 'KE' : `${name}@award.example`;
      expect(textOf(editor.draft, name)).toBe(written);
    }
  });

  it('has its own address, begins at its heading, and leads on to the next', async () => {
    const editor = begun();
    const saved = vi.spyOn(editor, 'flush');
    await open(editor, 'nominee');
    await expect.element(heading(m.nominate_part_nominee())).toBeVisible();
    await expect
      .element(screen.getByText(m.nominate_step_of({ number: '1', all: '5' })))
      .toBeVisible();
    expect(await violations()).toEqual([]);
    fill(editor, 'nominee');
    await userEvent.fill(control('nominee-name'), 'Sara');
    await button(m.nominate_step_save()).click();
    await expect.element(heading(m.nominate_part_nominator())).toHaveFocus();
    expect(page.url.search).toBe('?step=nominator');
    expect(saved).toHaveBeenCalledOnce();
    await follow(m.nominate_step_all());
    await expect.element(heading(m.nominate_list())).toHaveFocus();
    page.url = new URL('?step=nominee', page.url);
    await expect.element(heading(m.nominate_part_nominee())).toHaveFocus();
    await expect.element(control('nominee-name')).toHaveValue('Sara');
  });

  it('says what is wrong and what is missing before one goes on, and lets what is only missing wait', async () => {
    const editor = begun();
    fill(editor, 'nominator');
    editor.draft.nominator.name = '';
    const saved = vi.spyOn(editor, 'flush');
    await open(editor, 'nominator');
    await userEvent.fill(control('nominator-email'), 'nowhere');
    await button(m.nominate_step_save()).click();
    const summary = screen.getByRole('alert', { name: m.nominate_missing_title() });
    await expect.element(summary).toHaveFocus();
    expect(summary.getByRole('link').all()).toHaveLength(2);
    await expect.element(control('nominator-name')).toHaveAttribute('aria-invalid', 'true');
    expect(page.url.search).toBe('?step=nominator');
    expect(saved).toHaveBeenCalled();
    expect(button(m.nominate_step_later()).all()).toHaveLength(0);
    expect(await violations()).toEqual([]);
    await userEvent.fill(control('nominator-email'), 'irma@looms.example');
    expect(summary.getByRole('link').all()).toHaveLength(1);
    expect(await violations()).toEqual([]);
    await button(m.nominate_step_later()).click();
    await expect.element(heading(m.nominate_part_statements())).toHaveFocus();
    // It is not said to be wrong to whoever put it off.
    await follow(m.nominate_step_all());
    await expect
      .element(screen.elementLocator(document.getElementById('state-nominator')!))
      .toMatchTextContent(m.nominate_step_STARTED());
  });

  it('goes on once what was missing is filled in', async () => {
    const editor = begun();
    fill(editor, 'nominee');
    editor.draft.nominee.role = '';
    await open(editor, 'nominee');
    await button(m.nominate_step_save()).click();
    await expect.element(control('nominee-role')).toHaveAttribute('aria-invalid', 'true');
    await userEvent.fill(control('nominee-role'), 'Founder');
    await expect.element(control('nominee-role')).not.toHaveAttribute('aria-invalid', 'true');
    await button(m.nominate_step_save()).click();
    await expect.element(heading(m.nominate_part_nominator())).toHaveFocus();
  });

  it('has the nominator’s address saved only when its field, or the step, is left', async () => {
    const editor = begun();
    const heard = [vi.spyOn(editor, 'hold'), vi.spyOn(editor, 'release')];
    const calls = () => heard.map(({ mock }) => mock.calls.length);
    await open(editor, 'nominator');
    await userEvent.fill(control('nominator-name'), 'Irma');
    expect(calls()).toEqual([0, 0]);
    await userEvent.fill(control('nominator-email'), 'i@a');
    expect(calls()).toEqual([1, 0]);
    await userEvent.keyboard('{Tab}');
    expect(calls()).toEqual([1, 1]);
    await userEvent.click(control('nominator-email'));
    page.url = new URL('?step=nominee', page.url);
    await expect.element(heading(m.nominate_part_nominee())).toBeVisible();
    expect(heard[1]!.mock.calls.length).toBeGreaterThan(1);
  });

  it('says at each criterion what is asked, its highest score and the scale, and once in which languages', async () => {
    await open(begun(), 'statements');
    const statement = control('statements-strategy');
    await expect
      .element(statement)
      .toHaveAccessibleDescription(
        expect.stringMatching(/Is it at the centre\? .*100.* 5: It leads the company\./),
      );
    expect(screen.getByText(m.nominate_statements_hint()).all()).toHaveLength(1);
    await screen.getByText(new RegExp(`^${m.nominate_scale()}`)).click();
    await expect.element(screen.getByText('Nothing.')).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.fill(statement, 'One two three');
    await expect
      .element(statement)
      .toHaveAccessibleDescription(expect.stringContaining(m.nominate_words_left({ count: 497 })));
  });
});

describe('a step that is left', () => {
  it('stays where it is once the session has ended', async () => {
    const editor = begun();
    fill(editor, 'nominee');
    editor.progress = { kind: 'ENDED', kept: true };
    const ended = vi.fn();
    page.url = new URL('https://award.example/en/nominate/?step=nominee');
    await show(Steps, { editor, ready: true, title: 'Steps', onsubmit: () => undefined, ended });
    await button(m.nominate_step_save()).click();
    expect(ended).toHaveBeenCalledOnce();
    expect(page.url.search).toBe('?step=nominee');
  });
});

describe('where a nomination is checked and submitted', () => {
  it('shows all that is written, what is missing, and leads back to each part', async () => {
    const editor = begun();
    fill(editor, 'nominee');
    await open(editor, 'review');
    await expect.element(screen.getByText('Austria')).toBeVisible();
    expect(screen.getByText(m.nominate_review_missing()).all().length).toBe(5);
    await expect.element(screen.getByText(m.dossier_evidence_none())).toBeVisible();
    await expect.element(screen.getByText(m.dossier_files_none())).toBeVisible();
    const privacy = link(m.nav_privacy()).element().parentElement!;
    expect(privacy.textContent).toContain(m.nominate_data());
    expect(await violations()).toEqual([]);
    const name = `${m.nominate_review_change()}\u00a0– ${m.nominate_part_statements()}`;
    await expect
      .element(screen.getByRole('link', { name }))
      .toHaveAttribute('href', '/en/nominate/?step=statements');
  });

  it('leads from what is missing to its field, in its step, and takes back what is mended', async () => {
    const editor = begun();
    const onsubmit = await open(editor, 'review');
    await button(m.nominate_submit()).click();
    expect(onsubmit).toHaveBeenCalledOnce();
    const summary = screen.getByRole('alert', { name: m.nominate_missing_title() });
    await expect.element(summary).toHaveFocus();
    const lines = () =>
      summary
        .getByRole('link')
        .elements()
        .map((one) => one.textContent ?? '');
    const before = lines();
    expect(before.filter((line) => /:\s*$/.test(line))).toEqual([]);
    const declared = screen.getByRole('checkbox', { name: m.nominate_declares_accuracy() });
    await userEvent.click(declared);
    expect(lines()).toHaveLength(before.length - 1);
    const mended = `${m.nominate_label_in_part({ part: m.nominate_part_nominator(), label: m.nominate_name() })}: ${m.room_required()}`;
    await summary.getByRole('link', { name: mended, exact: true }).click();
    await expect.element(control('nominator-name')).toHaveFocus();
    expect(page.url.search).toBe('?step=nominator');
    await userEvent.keyboard('Irm');
    expect(document.activeElement).toBe(document.getElementById('nominator-name'));
    // Here only what belongs to this step is said.
    expect(lines().every((line) => line.startsWith(m.nominate_part_nominator()))).toBe(true);
    page.url = new URL('?step=review', page.url);
    await expect.element(heading(m.nominate_review())).toHaveFocus();
    expect(lines()).toHaveLength(before.length - 2);
    await button(m.nominate_submit()).click();
    await expect.element(summary).toHaveFocus();
  });

  it('lists what is missing in the whole, and not what a step alone was found to lack', async () => {
    const editor = begun();
    await open(editor, 'nominator');
    const summary = screen.getByRole('alert', { name: m.nominate_missing_title() });
    const lines = () => summary.getByRole('link').all().length;
    await button(m.nominate_step_save()).click();
    await expect.poll(lines).toBe(4);
    page.url = new URL('?step=review', page.url);
    await expect.element(heading(m.nominate_review())).toHaveFocus();
    expect(summary.all()).toHaveLength(0);
    await button(m.nominate_submit()).click();
    await expect.element(summary).toHaveFocus();
    expect(lines()).toBe(editor.checks.all().length);
    expect(lines()).toBeGreaterThan(6);
    page.url = new URL('?step=nominator', page.url);
    await button(m.nominate_step_later()).click();
    page.url = new URL('?step=review', page.url);
    await expect.element(heading(m.nominate_review())).toHaveFocus();
    expect(summary.all()).toHaveLength(0);
  });

  it('says beside its button why it was not submitted', async () => {
    const editor = begun();
    await open(editor, 'review');
    editor.submission.check({ '': 'TOO_MANY_DRAFTS' });
    await expect
      .element(screen.getByRole('alert'))
      .toMatchTextContent(refusalText('TOO_MANY_DRAFTS'));
  });
});

describe('the change of what was submitted', () => {
  it('has the same steps at addresses of its own, and promises no saving', async () => {
    const edited = { ...submittedEdition, criteria: edition.criteria } as Edition;
    const editor = new ChangeEditor(onRecord(1, 'A mistake.'), edited, troubleOf);
    await open(editor, 'nominee');
    await expect.element(control('nominee-email')).toHaveAttribute('readonly');
    expect(button(m.nominate_step_save()).all()).toHaveLength(0);
    await button(m.nominate_step_continue()).click();
    await expect.element(heading(m.nominate_part_nominator())).toHaveFocus();
    expect(page.url.search).toBe('?change=nominator');
    page.url = new URL('?change=review', page.url);
    await expect.element(screen.getByText('A mistake.')).toBeVisible();
    await expect.element(button(m.nominate_change_submit())).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('lead back to the check from where something is changed', async () => {
    const editor = begun();
    for (const part of PARTS) fill(editor, part);
    await open(editor, 'review');
    await expect.element(heading(STEP_NAMES.review())).toBeVisible();
    page.url = new URL('https://award.example/en/nominate/?step=nominee');
    await button(m.nominate_step_return()).click();
    await expect.poll(() => page.url.search).toBe('?step=review');
  });
});
