import { expect, type Locator } from '@playwright/test';
import { languages } from '../src/lib/i18n/languages.ts';
import { choosePhotograph } from './photograph.ts';
import type { Visitor } from './visitor.ts';

/**
 * Opens a link to the secretariat's room, in the visitor's own language, and passes its door by the visitor's passkey. Gives the
 * recovery codes where that is the first.
 */
export async function enterOffice(office: Visitor, token: string): Promise<readonly string[]> {
  await office.visit(`secretariat/#${token}`);
  await office.isAccessible();
  await office.openLink();
  const codes = await office.passDoor();
  await expect(office.heading('staff_act_title')).toBeVisible();
  await office.isAccessible();
  return codes;
}

/**
 * Goes to a part of the room, also the one that is shown already. The router moves the focus away from the link when it
 * has ended; what is typed before is lost.
 */
export async function goTo(office: Visitor, part: string): Promise<void> {
  const link = office.page
    .getByRole('navigation', { name: office.words.say('staff_nav'), exact: true })
    .getByRole('link', { name: office.words.say(part), exact: true });
  await office.pressOn(link);
  await expect(link).toHaveAttribute('aria-current', 'page');
  await expect(link).not.toBeFocused();
}

/** Goes to the directory's part once its exports are there, which are made a moment after a start: the part asks for them. */
export async function goToDirectory(office: Visitor): Promise<void> {
  const exported = () => office.page.request.get('/data/datapackage.json');
  await expect.poll(async () => (await exported()).status(), { timeout: 120_000 }).toBe(200);
  await goTo(office, 'staff_nav_directory');
}

/** Presses the button of an act and answers the question that it asks; the room says that it is done. */
async function act(office: Visitor, label: string, done = 'staff_done'): Promise<void> {
  await office.press(label);
  await office.confirm(label);
  await hears(office, done);
}

async function hears(
  office: Visitor,
  key: string,
  parts: Record<string, string | number> = {},
): Promise<void> {
  const words = office.words.say(key, parts);
  // Where it is read, also after an act far down a long page.
  await expect(office.page.getByRole('status').filter({ hasText: words })).toBeInViewport();
}

async function isIn(office: Visitor, state: string): Promise<void> {
  const next = office.part('staff_act_title');
  await expect(
    next.getByText(office.words.say(`staff_state_${state}`), { exact: true }),
  ).toBeVisible();
}

export async function openCall(office: Visitor): Promise<void> {
  await isIn(office, 'DRAFT');
  await act(office, 'staff_open_call');
  await isIn(office, 'CALL_OPEN');
  await office.isAccessible();
}

/** Closes the call before its time, which takes a reason; asked without one, the page says so at the field. */
export async function closeCall(office: Visitor): Promise<void> {
  const reason = office.field('staff_close_call_reason');
  await office.press('staff_close_call');
  await office.sees('refusal_REASON_REQUIRED');
  await expect(reason).toBeFocused();
  await office.isAccessible();
  await reason.fill('Enough was submitted.');
  await office.press('staff_close_call');
  await office.isAccessible();
  await office.press('room_cancel');
  await act(office, 'staff_close_call');
  await isIn(office, 'SCREENING');
}

/** Moves the close of the window under way back by some days; asked without a reason, the page says so at the field. */
export async function extendWindow(office: Visitor, days: number): Promise<void> {
  const closes = office.page.getByLabel(office.words.say('staff_extend_closes'), { exact: true });
  const reason = office.field('staff_extend_reason');
  await office.press('staff_extend');
  await expect(reason).toHaveAttribute('aria-invalid', 'true');
  await office.isAccessible();
  const before = new Date(`${await closes.inputValue()}Z`);
  const after = new Date(before.getTime() + days * 86_400_000);
  await closes.fill(after.toISOString().slice(0, 16));
  await reason.fill('The mails were late.');
  await office.fitsAPhone();
  await act(office, 'staff_extend');
  await expect(closes).toHaveValue(after.toISOString().slice(0, 16));
  await expect(reason).toHaveValue('');
}

/** Closes an announced edition for good. */
export async function archive(office: Visitor): Promise<void> {
  await goTo(office, 'staff_nav_overview');
  await office.fitsAPhone();
  await act(office, 'staff_archive');
  await isIn(office, 'ARCHIVED');
  await office.isAccessible();
}

/** What the list of nominations, which is shown, is filtered by; on a phone it is unfolded first. */
export async function filterBy(
  office: Visitor,
  what: 'status' | 'category' | 'flag',
): Promise<Locator> {
  const filter = office.page.locator(`#board-${what}`);
  const fold = office.page.getByRole('search').locator('summary');
  await expect(filter.or(fold).filter({ visible: true }).first()).toBeVisible();
  if (!(await filter.isVisible())) await office.pressOn(fold);
  await expect(filter).toBeVisible();
  return filter;
}

/** Translates what is said of a nominee into a language, for those who judge; given half done it is refused at the first text that is missing. */
export async function translate(
  office: Visitor,
  name: string,
  language: string,
  text: string,
): Promise<void> {
  await goTo(office, 'staff_nav_nominations');
  const status = await filterBy(office, 'status');
  await status.selectOption('ELIGIBLE');
  await office.press('board_read', { name });
  const part = office.part('translations_title');
  await part
    .getByRole('combobox', { name: office.words.say('translations_language'), exact: true })
    .selectOption(language);
  const texts = part.locator('textarea');
  await texts.first().fill(text);
  await office.press('translations_give');
  await expect(texts.nth(1)).toBeFocused();
  await office.sees('refusal_TRANSLATION_REQUIRED');
  await office.isAccessible();
  for (const one of await texts.all()) await one.fill(text);
  await office.press('translations_give');
  await office.sees('translations_done_given');
  await office.isAccessible();
  await office.press('board_close');
}

/** Reads every nomination, finds it eligible and has its people told. */
export async function screen(office: Visitor, nominees: readonly string[]): Promise<void> {
  await goTo(office, 'staff_nav_nominations');
  const listed = await filterBy(office, 'status');
  await listed.selectOption('SUBMITTED');
  await expect(office.page.getByRole('rowheader')).toHaveCount(nominees.length);
  await office.isAccessible();
  for (const [index, name] of nominees.entries()) {
    await office.press('board_read', { name });
    const eligible = office.answer('board_screen', 'board_eligible');
    // What comes in above the decision moves it.
    const alike = office.part('board_alike');
    await expect(alike).toBeVisible();
    await expect(alike.getByRole('status')).toHaveCount(0);
    if (index === 0) {
      await office.press('board_decide');
      await office.sees('board_choose');
      await expect(eligible).toBeFocused();
      await office.isAccessible();
    }
    await eligible.check();
    await office.press('board_decide');
    const status = office.words.say('board_status_ELIGIBLE');
    await office.sees('board_decided', { name, status });
    await office.press('board_close');
    // It stays in its place, with what was decided, until the list is read anew.
    await expect(office.button('board_read', { name })).toBeFocused();
    await expect(office.page.getByRole('rowheader').filter({ hasText: name })).toContainText(
      status,
    );
  }
  // A list is read once each time that it is chosen, and may lag behind what was decided.
  await expect(async () => {
    await listed.selectOption('INELIGIBLE');
    await listed.selectOption('ELIGIBLE');
    await expect(office.page.getByRole('rowheader')).toHaveCount(nominees.length, {
      timeout: 10_000,
    });
    await listed.selectOption('SUBMITTED');
    const none = office.page.getByText(office.words.say('board_unmatched_title'));
    await expect(none.first()).toBeVisible({ timeout: 10_000 });
  }).toPass();
  await releaseLetters(office, 'ELIGIBLE');
}

/** The letters of a decision that wait, on their page. */
export function lettersOf(office: Visitor, decision: string): Locator {
  return office.part(`decision_${decision}`);
}

/** Has the letters of a decision sent at once that wait. */
export async function releaseLetters(office: Visitor, decision: string): Promise<void> {
  await goTo(office, 'staff_nav_letters');
  await release(office, lettersOf(office, decision));
}

/** Releases the letters of a decision as their form says. */
export async function release(office: Visitor, batch: Locator): Promise<void> {
  const name = office.words.say('letters_release');
  await office.pressOn(batch.getByRole('button', { name }));
  await office.confirm('letters_release');
  await hears(office, 'letters_released');
}

/** Invites somebody to the committee or the jury, to be written to in a language; that of the page, if none is given. */
export async function invite(
  office: Visitor,
  role: 'adviser' | 'juror' | 'chair',
  email: string,
  language = office.words.language,
): Promise<void> {
  const name = email.split('@')[0] ?? '';
  const invitation = role === 'adviser' ? 'people_invite_adviser' : 'people_invite_juror';
  const form = office.page.getByRole('form', { name: office.words.say(invitation), exact: true });
  await goTo(office, 'staff_nav_people');
  await office.field('people_name', form).fill(name);
  await office.field('people_email', form).fill(email);
  await form
    .getByRole('combobox', { name: office.words.say('people_language'), exact: true })
    .selectOption(language.toUpperCase());
  if (role === 'chair') await office.checkbox('people_chairs').check();
  await form.getByRole('button').click();
  await hears(office, 'people_invited', { name });
  const members = role === 'adviser' ? 'people_advisers' : 'people_jury';
  const row = office.part(members).getByRole('row').filter({ hasText: email });
  await expect(row).toBeVisible();
  if (role === 'chair') await expect(row).toContainText(office.words.say('people_chair'));
}

/** Invites somebody into the secretariat, to be written to in the language of the page. */
export async function inviteOfficer(
  office: Visitor,
  email: string,
  duty: 'OFFICER' | 'READER',
): Promise<void> {
  const name = email.split('@')[0] ?? '';
  await goTo(office, 'staff_nav_people');
  const form = office.page.getByRole('form', {
    name: office.words.say('officers_invite'),
    exact: true,
  });
  await office.field('people_name', form).fill(name);
  await office.field('people_email', form).fill(email);
  await form
    .getByRole('combobox', { name: office.words.say('people_language'), exact: true })
    .selectOption(office.words.language.toUpperCase());
  await form
    .getByRole('radio', { name: office.words.say(`officers_${duty}`), exact: true })
    .check();
  await form.getByRole('button').click();
  await hears(office, 'people_invited', { name });
  await expect(officerRow(office, email)).toBeVisible();
}

/** The row of a member of the secretariat. */
export const officerRow = (office: Visitor, email: string) =>
  office.part('officers_title').getByRole('row').filter({ hasText: email });

/** Asks for a new link for somebody, and says yes. */
export async function reissue(office: Visitor, email: string): Promise<void> {
  const row = office.page.getByRole('row').filter({ hasText: email });
  await row.getByRole('button', { name: office.words.say('people_reissue') }).click();
  const question = office.page.getByRole('dialog');
  await question
    .getByRole('button', { name: office.words.say('people_reissue'), exact: true })
    .click();
}

export async function openAdvice(office: Visitor, each = '1'): Promise<void> {
  await goTo(office, 'staff_nav_overview');
  await office.page
    .getByRole('combobox', { name: office.words.say('staff_advisers_each'), exact: true })
    .selectOption(each);
  await act(office, 'staff_open_advice');
  await isIn(office, 'ADVICE');
}

export async function shortlist(office: Visitor, nominees: readonly string[]): Promise<void> {
  await goTo(office, 'staff_nav_shortlist');
  const reasons = office.field('shortlist_reasons');
  await reasons.fill('The committee recommends all of them.');
  await goTo(office, 'staff_nav_overview');
  await goTo(office, 'staff_nav_shortlist');
  await expect(reasons).toHaveValue('The committee recommends all of them.');
  for (const name of nominees) await office.checkbox('shortlist_take_name', { name }).check();
  await office.isAccessible();
  await act(office, 'shortlist_record', 'shortlist_recorded');
  await expect(office.heading('shortlist_reasons_recorded')).toBeVisible();
  const recorded = office.page.getByText('The committee recommends all of them.', { exact: true });
  await expect(recorded).toBeVisible();
}

export async function openVote(office: Visitor, method = 'staff_method_schulze'): Promise<void> {
  await goTo(office, 'staff_nav_vote');
  await office.isAccessible();
  const week = 7 * 24 * 60 * 60 * 1000;
  await office.setDate(
    office.page.getByLabel(office.words.say('staff_closes_at'), { exact: true }),
    new Date(Date.now() + week).toISOString().slice(0, 10),
  );
  await office.choose(office.answer('staff_method', method));
  await office.press('staff_open_voting');
  // The key that ballots are sealed by is made now, by a worker.
  await office.confirm('staff_open_voting', { timeout: 240_000 });
  await hears(office, 'staff_done');
  await expect(office.heading('vote_progress')).toBeVisible();
  await office.isAccessible();
}

/** Closes the vote when everybody has voted, and gives the secretariat's confirmation of the count. */
export async function closeVoteAndConfirmCount(office: Visitor): Promise<void> {
  await office.press('vote_refresh');
  await act(office, 'staff_close_voting');
  await office.pressUntil('vote_refresh', office.heading('receipts_title'));
  await office.press('release_confirm');
  await office.confirm('release_confirm');
  await office.ends('release_confirm');
  await office.isAccessible();
}

/** Somebody who is to share the key: what they are to the award, the mailbox, and the language of their letters. */
export interface HolderToBe {
  kind: string;
  address: string;
  reads: string;
}

/** Chooses with whom the service shares the key, and how many of all decrypt together. */
export async function shareKey(
  office: Visitor,
  answer: string,
  holders: readonly HolderToBe[],
  threshold: number,
): Promise<void> {
  await office.unfold('staff_trustees_change');
  await office.choose(office.answer('staff_trustees_who', answer));
  await office.press('staff_trustees_choose');
  await office.sees('room_required');
  await office.isAccessible();
  for (const { kind, address, reads } of holders) {
    const group = office.page.getByRole('group', { name: office.words.say(kind), exact: true });
    await office.type(office.field('people_name', group), address.split('@')[0] ?? '');
    await office.type(office.field('people_email', group), address);
    await office.pick(group.getByRole('combobox'), reads.toUpperCase());
  }
  await office.pick(
    office.page.getByRole('combobox', {
      name: office.words.say('staff_trustees_threshold'),
      exact: true,
    }),
    String(threshold),
  );
  await office.fitsAPhone();
  await office.press('staff_trustees_choose');
  await office.confirm('staff_trustees_choose');
  await office.sees('staff_trustees_pending', { far: office.words.say('trustees_confirmed') });
  await office.sees('trustees_needed', {
    threshold: await office.numeral(threshold),
    all: await office.numeral(holders.length + 1),
  });
  await office.isAccessible();
}

/** Leaves the key with the service alone, whoever was to share it. */
export async function leaveKeyWithService(office: Visitor): Promise<void> {
  await office.unfold('staff_trustees_change');
  await office.choose(office.answer('staff_trustees_who', 'staff_trustees_alone'));
  await office.isAccessible();
  await office.press('staff_trustees_leave');
  await office.confirm('staff_trustees_leave');
  await office.sees('staff_trustees_now');
}

/** Looks again until the count is done, which begins when both have confirmed; the given nominee is first. */
export async function seesFirst(office: Visitor, name: string): Promise<void> {
  await office.pressUntil('vote_refresh', office.heading('result_title'));
  const ranking = office.page.getByRole('table', {
    name: office.words.say('result_title'),
    exact: true,
  });
  await expect(ranking.getByRole('rowheader').first()).toHaveText(name);
  await office.isAccessible();
}

/** What the jury says of the laureate. */
export const CITATION = 'For putting people before the lowest price.';

/** Announces at once. */
export async function announceNow(office: Visitor): Promise<void> {
  await office.type(office.field('staff_citation'), CITATION);
  await act(office, 'staff_announce');
  await office.ends('staff_announce');
}

/** Announces under an embargo of some seconds; gives the instant from which it is public. */
export async function announce(office: Visitor, seconds: number): Promise<Date> {
  await office.field('staff_citation').fill(CITATION);
  await office.answer('staff_embargo_when', 'staff_embargo_later').check();
  const publicAt = new Date(Math.ceil(Date.now() / 1000 + seconds) * 1000);
  // As clocks show it in the zone of the edition, which the seed puts in Vienna.
  const shown = new Intl.DateTimeFormat('sv', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Vienna',
  }).format(publicAt);
  await office.page
    .getByLabel(office.words.say('staff_embargo_at'), { exact: true })
    .fill(shown.replace(' ', 'T'));
  await act(office, 'staff_announce');
  await office.sees('staff_embargo_note');
  await office.isAccessible();
  await office.fitsAPhone();
  return publicAt;
}

/** Two categories of an edition, by their names in the language of who sees them. */
export const CATEGORIES = ['Industry', 'Services'] as const;

/** The name of a category in a language. */
export const categoryIn = (language: string, category: string) => `${category} (${language})`;

/** Saves a part of the settings, by the words of its button. */
export async function save(office: Visitor, key: string): Promise<void> {
  await office.press(key);
  const words = office.words.say('settings_saved');
  // It has the focus only once this save is done; the words may be those of the save before.
  await expect(office.page.getByRole('status').filter({ hasText: words })).toBeFocused();
}

/** Sets a calendar whose call is open now, and two categories in every language. The settings are shown. */
export async function setCallAndCategories(office: Visitor): Promise<void> {
  const { page, words } = office;
  const noon = (days: number) =>
    `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T12:00`;
  const edges = [-2, 20, 40, 60, 80, 100];
  for (const [index, window] of ['call', 'screening', 'advice', 'voting', 'award'].entries()) {
    const group = office
      .part('settings_calendar')
      .getByRole('group', { name: words.say(`window_${window}`), exact: true });
    const edge = (key: string) => group.getByLabel(words.say(key), { exact: true });
    await edge('settings_opens').fill(noon(edges[index] ?? 0));
    await edge('settings_closes').fill(noon(edges[index + 1] ?? 0));
  }
  await save(office, 'settings_save_calendar');
  for (const _ of CATEGORIES) await office.press('settings_category_add');
  for (const [language, { name }] of Object.entries(languages)) {
    await page
      .getByRole('group', { name: words.say('settings_language') })
      .getByRole('button')
      .filter({ hasText: name })
      .click();
    for (const [index, category] of CATEGORIES.entries()) {
      const number = await office.numeral(index + 1);
      const group = page.getByRole('group', {
        name: words.say('settings_category', { number }),
        exact: true,
      });
      await office.field('settings_item_name', group).fill(categoryIn(language, category));
      await office.field('settings_description', group).fill(`Whoever works in ${category}.`);
    }
  }
  await save(office, 'settings_save_texts');
}

/** Prepares the next edition, which can be done once; a link to it is mailed. Gives its year. */
export async function prepareNextEdition(office: Visitor): Promise<string> {
  await goTo(office, 'staff_nav_overview');
  const year = /\b20\d\d\b/.exec(await office.page.getByRole('main').innerText())?.[0];
  await act(office, 'staff_prepare_next', 'staff_prepared');
  await office.press('staff_prepare_next');
  await office.page
    .getByRole('dialog')
    .getByRole('button', { name: office.words.say('staff_prepare_next'), exact: true })
    .click();
  await office.sees('refusal_NEXT_EXISTS');
  await office.press('room_cancel');
  return String(Number(year) + 2);
}

/** Saves a portrait of the laureate, whom its description names, with a photograph that is wider than that. */
export async function savePortrait(office: Visitor, name: string): Promise<void> {
  const { page, words } = office;
  const part = office.part('staff_portrait');
  await choosePhotograph(part);
  await expect(part.locator('img')).toBeVisible();
  await office.sees('picture_another');
  const box = (key: string) => part.getByRole('textbox', { name: words.say(key) });
  await office.type(box('staff_portrait_alternative'), name);
  await office.type(box('picture_credit'), 'P. Photographer');
  await office.pick(part.getByRole('combobox'), 'CC_BY');
  await office.choose(part.getByRole('checkbox'));
  await office.isAccessible();
  await office.fits();
  await office.press('staff_portrait_save');
  const saved = page.getByRole('status').filter({ hasText: words.say('staff_portrait_saved') });
  await expect(saved).toBeVisible();
}
