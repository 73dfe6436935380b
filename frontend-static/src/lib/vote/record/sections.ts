/** The sections of the steps of docs/record-format.md, chapter 2, in their order. */
export const sections = ['2.1', '2.2', '2.3', '2.4', '2.5', '2.6', '2.7', '2.8', '2.9'] as const;
export type Section = (typeof sections)[number];
