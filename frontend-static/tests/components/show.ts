/** Renders components as pages do: with the site's styles, in its languages, in light and dark, wide and narrow. */
import axe from 'axe-core';
import { createRawSnippet, type Component, type ComponentProps, type Snippet } from 'svelte';
import { expect, test } from 'vitest';
import { commands, page, userEvent, type Locator } from 'vitest/browser';
import {
  render,
  type Component as AnyComponent,
  type RenderResult,
} from 'vitest-browser-svelte/pure';
import { languages } from '#lib/i18n/languages.ts';
import { overwriteGetLocale, type Locale } from '#lib/paraglide/runtime.js';

declare module 'vitest/browser' {
  interface BrowserCommands {
    setScheme: (scheme: 'light' | 'dark') => Promise<void>;
  }
}

/** Width and height of a window, and of the narrowest that WCAG 1.4.10 asks for. */
export const wide = [1024, 800] as const;
export const narrow = [320, 800] as const;

/** What axe looks at; of its rules one only depends on colours, and colours are all that is other in the dark. */
const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const CONTRAST = ['color-contrast'];

/** What is written into components, in the two directions. */
const samples = {
  en: {
    short: 'Company',
    sentence: 'Give the name as it stands in the register.',
    long: 'The partnership of ministries, transport companies, hotels and unions against trafficking in persons along the northern corridor',
  },
  ar: {
    short: 'الشركة',
    sentence: 'اكتب الاسم كما هو وارد في السجل.',
    long: 'شراكة الوزارات وشركات النقل والفنادق والنقابات من أجل مكافحة الاتجار بالأشخاص على امتداد الممر الشمالي في كل المنافذ والموانئ',
  },
};
export type Sample = (typeof samples)['en'];

/** Has the page be in a language, as an address of the site does. */
export function speak(locale: Locale): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = languages[locale].direction;
  overwriteGetLocale(() => locale);
}

/** Words as matchers read the text of an element: a space that breaks no line is any other. */
export const spaced = (words: string): string => words.replaceAll(/\s+/g, ' ');

/** Text for a component to hold. */
export function text(words: string): Snippet {
  return html(`<span>${words}</span>`);
}

/** One element for a component to hold. */
export function html(element: string): Snippet {
  return createRawSnippet(() => ({ render: () => element }));
}

/** Whatever a component takes. */
type Anything = ComponentProps<AnyComponent>;

/** Puts a component on the page. */
export function show<Props extends Record<string, Anything>>(
  component: Component<Props, Anything>,
  props: NoInfer<Props>,
): Promise<RenderResult<AnyComponent>> {
  return render<AnyComponent>(component, { props });
}

/**
 * Tests a component in each of its states, in English and in Arabic: in light and in dark, wide and narrow, it breaks no rule of
 * WCAG 2.2 AA that axe can tell and does not reach past the screen's side.
 */
export function inEveryState<Props extends Record<string, Anything>>(
  component: Component<Props, Anything>,
  states: Record<string, (say: Sample) => NoInfer<Props>>,
): void {
  for (const [state, props] of Object.entries(states)) {
    for (const locale of ['en', 'ar'] as const) {
      test(`${state}, in ${locale}: whole and accessible, light and dark, wide and narrow`, async () => {
        speak(locale);
        await show(component, props(samples[locale]));
        await isWhole('light, wide');
        await page.viewport(...narrow);
        await isWhole('light, narrow');
        await see('dark');
        await isWhole('dark, narrow', CONTRAST);
        await page.viewport(...wide);
        await isWhole('dark, wide', CONTRAST);
      });
    }
  }
}

/** Has the page be seen as readers choose, in light or in dark. */
export async function see(scheme: 'light' | 'dark'): Promise<void> {
  const seen = matchMedia(`(prefers-color-scheme: ${scheme})`);
  if (seen.matches) return;
  const changed = new Promise((resolve) => {
    seen.addEventListener('change', resolve, { once: true });
  });
  await commands.setScheme(scheme);
  await changed;
  await Promise.all(document.getAnimations().map((animation) => animation.finished));
}

async function isWhole(seen: string, rules = WCAG): Promise<void> {
  const { scrollWidth, clientWidth } = document.documentElement;
  expect(scrollWidth, seen).toBeLessThanOrEqual(clientWidth);
  expect(await violations(rules), seen).toEqual([]);
}

/** Whether the browser is asked to warn before the page is left. */
export const isLeavingAsked = () => !dispatchEvent(new Event('beforeunload', { cancelable: true }));

/** The rules of WCAG 2.2 AA that the page breaks as it stands, each with what breaks it. */
export async function violations(rules = WCAG): Promise<string[]> {
  const { violations: found } = await axe.run(document, {
    runOnly: rules,
    resultTypes: ['violations'],
  });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`);
}

/** What the tabulator may stop at. */
const STOPS =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]';

/** Goes on by the tabulator to what can be used next, once there is something; it must be seen to have the focus. */
export async function tab(): Promise<Element> {
  await expect.poll(() => document.querySelector(STOPS)).not.toBeNull();
  await userEvent.keyboard('{Tab}');
  return seen();
}

/** Goes back by the tabulator. */
export async function tabBack(): Promise<Element> {
  await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
  return seen();
}

/** Goes on by the tabulator: nothing of what is shown comes next. */
export async function tabPast(): Promise<void> {
  const after = document.createElement('button');
  after.textContent = 'After';
  document.body.append(after);
  try {
    await userEvent.keyboard('{Tab}');
    expect(document.activeElement).toBe(after);
  } finally {
    // One page is for all tests of a file.
    after.remove();
  }
}

/** Types into what has the focus, which has to be this. */
export async function type(into: Locator, keys: string): Promise<void> {
  await expect.element(into).toHaveFocus();
  await userEvent.keyboard(keys);
}

/** What has the focus, which must be seen. */
function seen(): Element {
  const focused = document.activeElement ?? document.body;
  if (focused === document.body) return focused;
  const { outlineStyle, outlineWidth } = getComputedStyle(focused);
  expect([outlineStyle, outlineWidth], `focus of ${focused.outerHTML}`).toEqual(['solid', '3px']);
  return focused;
}
