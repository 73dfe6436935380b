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
  await tabTo(visitor, visitor.button(key));
  await visitor.page.keyboard.press('Enter');
}

/** Goes to a field and types. */
export async function typeInto(visitor: Visitor, field: Locator, text: string): Promise<void> {
  await tabTo(visitor, field);
  await visitor.page.keyboard.type(text);
  await expect(field).toHaveValue(text);
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
