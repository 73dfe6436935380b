/** The pages of standing text, by their address after the language. */
export const standing = ['questions', 'accessibility', 'terms'] as const;
export type Standing = (typeof standing)[number];
