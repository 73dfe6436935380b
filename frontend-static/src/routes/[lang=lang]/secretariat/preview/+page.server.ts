import { awardText } from '#lib/server/award-text.ts';
import { callText } from '#lib/server/call-text.ts';
import { whyText } from '#lib/server/front/why-text.ts';

// What the public pages say of every edition; what an edition in preparation says is asked with the secretariat's session.
export function load() {
  return { award: awardText(), call: { ...callText(), why: whyText() } };
}
