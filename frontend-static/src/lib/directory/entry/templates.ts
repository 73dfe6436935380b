import { CLOSE, OPEN } from './tags.ts';

/* What the build makes templates from; no page fetches it. */

/** Finds the tags of a text, each with its name. */
export const TAGS = new RegExp(`${OPEN}([\\w.]+)${CLOSE}`, 'g');

/** The identifiers of the entries that the templates are made from. */
export const templateIds = [
  'partnership-page-template',
  'organisation-page-template',
  'organisation-alone-template',
  'partnership-gone-template',
] as const;
