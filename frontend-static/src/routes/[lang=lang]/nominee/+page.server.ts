import { certificateText } from '#lib/server/certificate-text.ts';

export function load() {
  return { certificate: certificateText() };
}
