/*
 * Tags stand in an entry for its values while the templates of entries' pages are made (scripts/entry-templates.ts). They go through
 * everything that puts a value into words; no page for readers has any, and no script that they fetch knows of them.
 */

/** What a tag begins with. */
export const OPEN = '\uE000';
/** What it ends with. */
export const CLOSE = '\uE001';

/** What stands for a value. */
export const tag = (name: string) => `${OPEN}${name}${CLOSE}`;

/** Whether a value is one; ask only where the site is built (`import.meta.env.SSR`). */
export const isTag = <T>(value: T): value is T & string =>
  typeof value === 'string' && value.startsWith(OPEN);
