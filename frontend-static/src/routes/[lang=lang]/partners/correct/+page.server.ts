import { correctionText } from '#lib/suggestion/text.server.ts';

export const load = () => ({ text: correctionText() });
