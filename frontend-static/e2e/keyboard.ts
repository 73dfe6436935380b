import { expect, type Locator } from '@playwright/test';
import type { Visitor } from './visitor.ts';

const MOST_STOPS = 80;

/** Presses Tab until one of these has the focus; wherever it stops on the way, it can be seen. */
export async function tabTo({ page }: Visitor, wanted: Locator): Promise<void> {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(focusSeen)).toBe('');
    if (await wanted.evaluateAll((all) => all.some((one) => one === document.activeElement)))
      return;
  }
  throw new Error(`the keyboard does not lead to ${wanted.toString()}`);
}

/** Of the element that has the focus what is wrong with how it shows it; nothing, as it should be. */
function focusSeen(): string {
  const one = document.activeElement;
  if (!one || one === document.body) return '';
  const outlined = [one, one.closest('label')].some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each ?? one);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  const { top, bottom } = one.getBoundingClientRect();
  const inSight = bottom > 0 && top < innerHeight;
  return outlined && inSight ? '' : `no focus is seen at ${one.outerHTML.slice(0, 200)}`;
}

/** Goes to a button and presses Enter. */
export async function enterOn(visitor: Visitor, key: string): Promise<void> {
  await enter(visitor, visitor.button(key));
}

/** The same of what is found otherwise. It may have the focus already. */
export async function enter(visitor: Visitor, button: Locator): Promise<void> {
  await expect(button.first()).toBeVisible();
  const has = await button.evaluateAll((all) => all.some((one) => one === document.activeElement));
  if (!has) await tabTo(visitor, button);
  await visitor.page.keyboard.press('Enter');
}

/** Goes to a field, which may have the focus already, and types in place of what is there. */
export async function typeInto(visitor: Visitor, field: Locator, text: string): Promise<void> {
  const { keyboard } = visitor.page;
  await expect(field).toBeVisible();
  if (!(await field.evaluate((one) => one === document.activeElement))) await tabTo(visitor, field);
  await keyboard.press('ControlOrMeta+a');
  // What is longer than a hash is pasted.
  if (text.length > 100) await keyboard.insertText(text);
  else await keyboard.type(text);
  await expect(field).toHaveValue(text);
}

/** Goes to a group of choices, and by arrows to one of them; or to what is ticked by itself. */
export async function chooseByKeys(visitor: Visitor, choice: Locator): Promise<void> {
  await expect(choice).toBeVisible();
  if ((await choice.getAttribute('type')) === 'checkbox') {
    await tabTo(visitor, choice);
    await visitor.page.keyboard.press('Space');
    await expect(choice).toBeChecked();
    return;
  }
  const group = JSON.stringify(await choice.getAttribute('name'));
  const all = visitor.page.locator(`input[type="radio"][name=${group}]`);
  await tabTo(visitor, all);
  await visitor.page.keyboard.press('Space');
  for (let step = await all.count(); step > 0 && !(await choice.isChecked()); step--) {
    await visitor.page.keyboard.press('ArrowDown');
  }
  await expect(choice).toBeChecked();
  await expect(choice).toBeFocused();
}

/** Goes to a field of a date and a time and types a date such as 2027-01-31; the time of day stays. */
export async function dateByKeys(visitor: Visitor, field: Locator, date: string): Promise<void> {
  const { keyboard } = visitor.page;
  await tabTo(visitor, field);
  const time = (await field.inputValue()).slice(10);
  const wanted = date.split('-');
  const parts = async () => (await field.inputValue()).slice(0, 10).split('-');
  let now = await parts();
  const set = new Set<number>();
  // Year, month and day stand in the order of the browser's language: an arrow tells which of them a stop changes.
  for (let stop = 0; stop < wanted.length; stop++) {
    let unit = -1;
    for (let step = 0; step < 31 && unit < 0; step++) {
      await keyboard.press('ArrowUp');
      const after = await parts();
      // A day that the month does not have is none.
      if (after.length < wanted.length) continue;
      unit = after.findIndex((part, at) => !set.has(at) && part !== now[at]);
      now = after;
    }
    set.add(unit);
    await keyboard.type(wanted[unit] ?? '');
    now = now.map((part, at) => (at === unit ? (wanted[at] ?? part) : part));
    // Two digits lead on by themselves; a year may have more than four. Tab leads on whichever way the page runs.
    if (unit === 0) await keyboard.press('Tab');
  }
  await expect(field).toHaveValue(date + time);
}

/** Goes to a field for a file, has it ask for one and gives this. */
export async function fileByKeys(visitor: Visitor, field: Locator, file: string): Promise<void> {
  await tabTo(visitor, field);
  const asking = visitor.page.waitForEvent('filechooser');
  await visitor.page.keyboard.press('Space');
  await (await asking).setFiles(file);
}

/** Goes to a list and, by arrows, to a value; to the first that there is without one. */
export async function pickByKeys(visitor: Visitor, list: Locator, value?: string): Promise<void> {
  const { keyboard } = visitor.page;
  await tabTo(visitor, list);
  await keyboard.press(value ? 'Home' : 'ArrowDown');
  for (let step = await list.getByRole('option').count(); step > 0; step--) {
    const picked = await list.inputValue();
    if (value ? picked === value : picked !== '') return;
    await keyboard.press('ArrowDown');
  }
  throw new Error(`no arrow leads to ${value ?? 'a value'}`);
}
