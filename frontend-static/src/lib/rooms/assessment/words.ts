import { m } from '#lib/paraglide/messages.js';

export const CONFIDENCE = {
  LOW: m.advise_confidence_LOW,
  MEDIUM: m.advise_confidence_MEDIUM,
  HIGH: m.advise_confidence_HIGH,
};

export const RECOMMENDATION = {
  SHORTLIST: m.advise_recommendation_SHORTLIST,
  CONSIDER: m.advise_recommendation_CONSIDER,
  DECLINE: m.advise_recommendation_DECLINE,
};

/** Named choices as a list to choose from. */
export function optionsOf(words: Record<string, () => string>): { value: string; text: string }[] {
  return Object.entries(words).map(([value, text]) => ({ value, text: text() }));
}
