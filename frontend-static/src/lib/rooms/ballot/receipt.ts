import { receiptText } from '../../vote/receipt-text.ts';

/** The receipt of a sealed ballot: SHA-256 of its ASCII bytes, as people are shown it. */
export async function receiptOf(sealed: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sealed));
  return receiptText(new Uint8Array(digest));
}
