/** The pages of standing text, by their address after the language. */
export const standing = [
  'about',
  'questions',
  'contact',
  'accessibility',
  'terms',
  'run-your-own',
] as const;
/** The same and the rules, whose page says besides what holds for the edition. */
export type Standing = (typeof standing)[number] | 'rules';
/** The anchor of what the rules' page says of the edition. */
export const EDITION = 'edition';
