import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { m } from '#lib/paraglide/messages.js';
import { choosePhotograph } from '#tests/components/photograph.ts';
import { show, speak } from '#tests/components/show.ts';
import { forgetTyped } from '../keeping/forget.ts';
import { refusalText } from '../refusals.ts';
import { troubleOf } from '../trouble.ts';
import Naming from './Naming.svelte';
import './refusals.ts';

const nobody = {
  agreed: false,
  hidden: false,
  name: '',
  position: '',
  biography: '',
  language: 'EN',
  portrait: null,
};
const GIF = 'R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
const me = { id: 'juror-1', name: 'Julia' };
const biography = page.getByRole('textbox', { name: m.naming_biography(), exact: false });
const button = (name: string) => page.getByRole('button', { name, exact: true });

/** What is on record. */
let naming: Omit<typeof nobody, 'portrait'> & {
  portrait: { hash: string; side: number; credit: string } | null;
};
let namingPicture: string | null;
/** Why the next entry is refused. */
let refusal: { code: string; field: string[] } | null;
/** What the server is sent. */
let sent: { operationName: string; variables: { input: Record<string, unknown> } }[];

beforeEach(() => {
  localStorage.clear();
  sent = [];
  naming = nobody;
  namingPicture = null;
  refusal = null;
  vi.stubGlobal('fetch', (_: string, { body }: { body: string }) => {
    const asked = JSON.parse(body) as (typeof sent)[number];
    sent.push(asked);
    const { portrait, ...words } = asked.variables.input ?? {};
    const agreed = {
      ...{ ...nobody, agreed: true, ...words },
      portrait: portrait
        ? { hash: 'saved', side: 320, credit: (portrait as { credit: string }).credit }
        : null,
    };
    const userErrors = refusal ? [{ ...refusal, message: '' }] : [];
    if (asked.variables.input) refusal = null;
    return Promise.resolve(
      Response.json({
        data: /Naming$/.test(asked.operationName)
          ? { naming, namingPicture }
          : { agreeToBeNamed: { naming: agreed, userErrors } },
      }),
    );
  });
});

const come = (one = me) => show(Naming, { room: 'jury' as const, me: one, meet: troubleOf });

describe('how somebody is named', () => {
  it('is there after a reload as it was typed, until it is sent', async () => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    const second = await come();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    await expect.element(page.getByLabelText(m.naming_name())).toHaveValue('Julia');
    await userEvent.selectOptions(page.getByRole('combobox'), 'FR');
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(sent.at(-1)?.variables.input).toEqual({
      ...{ name: 'Julia', position: '', language: 'FR' },
      ...{ biography: 'She has sat for ten years.', portrait: null },
    });
    expect(localStorage).toHaveLength(0);
    await second.unmount();
  });

  it.each([
    ['who does not mean it', () => button(m.room_cancel()).click()],
    ['whose session has ended', () => Promise.resolve(forgetTyped('jury'))],
  ])('is forgotten of one %s', async (_, end) => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await end();
    await first.unmount();
    await come();
    await expect.element(button(m.naming_begin())).toBeVisible();
    expect(localStorage).toHaveLength(0);
  });

  it('stands beside what they have saved on another device since', async () => {
    naming = { ...nobody, agreed: true, name: 'Julia', biography: 'A judge.' };
    const first = await come();
    await button(m.naming_change()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    const second = await come();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    await expect.element(page.getByText(m.naming_elsewhere())).not.toBeInTheDocument();
    await second.unmount();
    naming = { ...naming, position: 'Judge', biography: 'A judge of a labour court.' };
    await come();
    await expect.element(page.getByText(m.naming_elsewhere())).toBeVisible();
    await expect.element(page.getByText('A judge of a labour court.')).toBeVisible();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    const position = page.getByRole('textbox', { name: m.naming_position(), exact: false });
    await expect.element(position).toHaveValue('Judge');
    expect(page.getByRole('definition').elements()).toHaveLength(1);
  });

  it('is not shown to another who comes with the same browser', async () => {
    const first = await come();
    await button(m.naming_begin()).click();
    await biography.fill('She has sat for ten years.');
    await first.unmount();
    await come({ id: 'juror-2', name: 'Karl' });
    await expect.element(button(m.naming_begin())).toBeVisible();
  });
});

describe('a portrait of oneself', () => {
  const box = (name: string) => page.getByRole('textbox', { name, exact: false });
  const portrait = () => sent.at(-1)?.variables.input.portrait;
  const agreed = {
    ...{ ...nobody, agreed: true, name: 'Julia' },
    portrait: { hash: 'first', side: 200, credit: 'P. Photographer' },
  };
  const images = () => document.querySelectorAll('form img').length;

  /** The browser reads the next photograph no sooner than it is let, which takes until it is read. */
  function readingWaits(): () => Promise<unknown> {
    const reads = globalThis.createImageBitmap.bind(globalThis);
    const gate = Promise.withResolvers<undefined>();
    const reading = vi
      .spyOn(globalThis, 'createImageBitmap')
      .mockImplementationOnce(async (file) => {
        await gate.promise;
        return reads(file);
      });
    return () => {
      gate.resolve(undefined);
      return reading.mock.results[0]!.value as Promise<ImageBitmap>;
    };
  }

  it('is sent once it is said that it may be published', async () => {
    speak('en');
    await come();
    await button(m.naming_begin()).click();
    await userEvent.selectOptions(page.getByRole('combobox'), 'FR');
    await choosePhotograph(600, 400);
    await expect.element(button(m.picture_another())).toBeVisible();
    await page.getByRole('slider', { name: m.picture_across() }).fill('1');
    await box(m.picture_credit()).fill('P. Photographer');
    await button(m.naming_agree()).click();
    const allowed = page.getByRole('checkbox', { name: m.naming_portrait_allowed() });
    await expect
      .element(page.getByText(new RegExp(refusalText('PORTRAIT_NOT_ALLOWED'))))
      .toBeVisible();
    await expect.element(allowed).toHaveFocus();
    expect(sent).toHaveLength(1);
    await allowed.click();
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(portrait()).toMatchObject({ credit: 'P. Photographer', allowed: true });
    expect((portrait() as { picture: string }).picture).toMatch(/^\/9j\//);
    expect(document.querySelector('li img')?.getAttribute('src')).toMatch(/^data:image\/jpeg/);
    await expect.element(page.getByText(m.picture_by({ credit: 'P. Photographer' }))).toBeVisible();
  });

  it('stays as it is on record until another is chosen, to which they have to agree anew', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    await come();
    await button(m.naming_change()).click();
    await expect.element(box(m.picture_credit())).toHaveValue('P. Photographer');
    await expect.element(page.getByRole('checkbox')).toBeChecked();
    await box(m.picture_credit()).fill('');
    await button(m.naming_agree()).click();
    await expect.poll(portrait).toEqual({ kept: 'first', credit: '', allowed: true });
    await button(m.naming_change()).click();
    await choosePhotograph(400, 400);
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
  });

  it('is removed with the entry saved without one', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    await come();
    await expect.poll(() => document.querySelectorAll('li img').length).toBe(1);
    await button(m.naming_change()).click();
    await button(m.naming_portrait_remove()).click();
    await expect.element(button(m.picture_choose())).toHaveFocus();
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(portrait()).toBeNull();
    expect(document.querySelectorAll('li img')).toHaveLength(0);
  });

  it('is the one that they saved elsewhere since, to which they have to agree anew', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    await come();
    await button(m.naming_change()).click();
    await biography.fill('She has sat for ten years.');
    const portraitNow = { hash: 'second', side: 240, credit: 'Q. Photographer' };
    naming = { ...agreed, portrait: portraitNow };
    namingPicture = `${GIF}=`;
    refusal = { code: 'PORTRAIT_CHANGED', field: ['input', 'portrait', 'picture'] };
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(refusalText('PORTRAIT_CHANGED'))).toBeVisible();
    await expect.element(box(m.picture_credit())).toHaveValue('Q. Photographer');
    await expect.element(page.getByRole('checkbox')).not.toBeChecked();
    await expect.element(biography).toHaveValue('She has sat for ten years.');
    expect(document.querySelector('form img')?.getAttribute('src')).toContain(namingPicture);
    await page.getByRole('checkbox').click();
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(portrait()).toEqual({ kept: 'second', credit: 'Q. Photographer', allowed: true });
  });

  it('is none any more where they removed it elsewhere', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    await come();
    await button(m.naming_change()).click();
    naming = { ...agreed, portrait: null };
    namingPicture = null;
    refusal = { code: 'PORTRAIT_CHANGED', field: ['input', 'portrait', 'picture'] };
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(refusalText('PORTRAIT_CHANGED'))).toBeVisible();
    expect(images()).toBe(0);
    await button(m.naming_agree()).click();
    await expect.element(page.getByText(m.naming_saved())).toBeVisible();
    expect(portrait()).toBeNull();
  });

  it('stays removed after a reload, and one that was chosen is asked for again', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    const first = await come();
    await button(m.naming_change()).click();
    await button(m.naming_portrait_remove()).click();
    await first.unmount();
    const second = await come();
    await expect.element(button(m.picture_choose())).toBeVisible();
    expect(images()).toBe(0);
    await expect.element(page.getByText(m.naming_portrait_again())).not.toBeInTheDocument();
    await choosePhotograph(400, 400);
    await expect.element(button(m.picture_another())).toBeVisible();
    await second.unmount();
    const third = await come();
    await expect.element(page.getByText(m.naming_portrait_again())).toBeVisible();
    await expect.element(box(m.picture_credit())).toHaveValue('P. Photographer');
    await choosePhotograph(400, 400);
    await expect.element(page.getByText(m.naming_portrait_again())).not.toBeInTheDocument();
    await button(m.room_cancel()).click();
    expect(localStorage).toHaveLength(0);
    await third.unmount();
  });

  it('is shown again where another came on record since one was removed', async () => {
    naming = agreed;
    namingPicture = GIF;
    const first = await come();
    await button(m.naming_change()).click();
    await button(m.naming_portrait_remove()).click();
    await first.unmount();
    naming = { ...agreed, portrait: { hash: 'second', side: 240, credit: 'Q. Photographer' } };
    await come();
    await expect.element(box(m.picture_credit())).toHaveValue('Q. Photographer');
    expect(images()).toBe(1);
    expect(localStorage).toHaveLength(0);
  });

  it('does not come back once it is removed, nor why another was none', async () => {
    speak('en');
    naming = agreed;
    namingPicture = GIF;
    await come();
    await button(m.naming_change()).click();
    await choosePhotograph(100, 100);
    await expect.element(page.getByRole('alert')).toBeVisible();
    const goOn = readingWaits();
    await choosePhotograph(400, 400);
    await button(m.naming_portrait_remove()).click();
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    await goOn();
    // What is sent waits for what is being made of a photo.
    await button(m.naming_agree()).click();
    await expect.poll(portrait).toBeNull();
  });

  it('is the photo that was chosen last, however long the browser takes for the first', async () => {
    speak('en');
    await come();
    await button(m.naming_begin()).click();
    const goOn = readingWaits();
    await choosePhotograph(200, 200);
    await choosePhotograph(600, 400);
    await expect.element(page.getByRole('slider', { name: m.picture_across() })).toBeVisible();
    const drawn = vi.spyOn(HTMLCanvasElement.prototype, 'toBlob');
    await goOn();
    await new Promise(requestAnimationFrame);
    expect(drawn).not.toHaveBeenCalled();
    await expect.element(page.getByRole('slider', { name: m.picture_across() })).toBeVisible();
  });

  it('is said to be unreadable where the browser cannot read what it made', async () => {
    speak('en');
    vi.spyOn(FileReader.prototype, 'readAsDataURL').mockImplementation(function (this: FileReader) {
      this.dispatchEvent(new ProgressEvent('error'));
    });
    await come();
    await button(m.naming_begin()).click();
    await choosePhotograph(600, 400);
    await expect.element(page.getByText(m.picture_unreadable())).toBeVisible();
    expect(images()).toBe(0);
  });

  it('takes no refusal of the words away when it is chosen', async () => {
    speak('en');
    await come();
    await button(m.naming_begin()).click();
    await button(m.naming_agree()).click();
    const language = page.getByRole('combobox');
    await expect.element(language).toHaveAttribute('aria-invalid', 'true');
    await choosePhotograph(400, 400);
    await expect.element(button(m.picture_another())).toBeVisible();
    await expect.element(language).toHaveAttribute('aria-invalid', 'true');
  });

  it('is none that is too small', async () => {
    speak('en');
    await come();
    await button(m.naming_begin()).click();
    await choosePhotograph(100, 100);
    await expect
      .element(page.getByRole('alert'))
      .toMatchTextContent(m.picture_too_small({ width: '160', height: '160' }));
  });
});
