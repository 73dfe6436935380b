import type { Industry } from '#lib/graphql/generated/public.ts';
import { m } from '#lib/paraglide/messages.js';
import { isTag } from './tags.ts';

const names: Record<Industry, () => string> = {
  A: m.industry_A,
  B: m.industry_B,
  C: m.industry_C,
  D: m.industry_D,
  E: m.industry_E,
  F: m.industry_F,
  G: m.industry_G,
  H: m.industry_H,
  I: m.industry_I,
  J: m.industry_J,
  K: m.industry_K,
  L: m.industry_L,
  M: m.industry_M,
  N: m.industry_N,
  O: m.industry_O,
  P: m.industry_P,
  Q: m.industry_Q,
  R: m.industry_R,
  S: m.industry_S,
  T: m.industry_T,
  U: m.industry_U,
};

/** The sections of industry in the order of their classification. */
export const allIndustries = Object.keys(names) as Industry[];

/** A section of industry in words. */
export function industryName(industry: Industry): string {
  if (import.meta.env.SSR && isTag(industry)) return industry;
  return names[industry]();
}
