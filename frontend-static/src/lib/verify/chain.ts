import canonicalize from 'canonicalize';
import type { Bundle } from './bundle.ts';
import { sha256, utf8 } from './hash.ts';

const hashOf = (object: object): Promise<string> => sha256(utf8(canonicalize(object) ?? ''));

/**
 * The links of the receipts' chain, in the order in which the receipts stand: the first is linked to the edition and
 * the rule's SHA-256, each other to the one before; docs/decisions/sealed-ballots.md says how.
 */
export async function linksOf(
  edition: string,
  ruleSha256: string,
  receipts: readonly string[],
): Promise<{ links: string[]; head: string }> {
  const links: string[] = [];
  let head = await hashOf({ edition, format: 'receipt-chain/1', ruleSha256 });
  for (const [index, receipt] of receipts.entries()) {
    head = await hashOf({ index, previous: head, receipt });
    links.push(head);
  }
  return { links, head };
}

export interface Broken {
  where: string;
  published: string;
  recounted: string;
}

/** The first link, from 1, that is not the one that the receipts give, or the head; null when all are. */
export async function chainFault(bundle: Bundle, ruleSha256: string): Promise<Broken | null> {
  const { receiptChain, receipts, rule } = bundle;
  const again = await linksOf(rule.edition, ruleSha256, receipts);
  const length = Math.max(again.links.length, receiptChain.links.length);
  for (let index = 0; index < length; index++) {
    const [published, recounted] = [receiptChain.links[index], again.links[index]];
    if (published !== recounted) {
      const where = `receiptChain.links, ${index + 1}`;
      return { where, published: published ?? '', recounted: recounted ?? '' };
    }
  }
  return receiptChain.head === again.head
    ? null
    : { where: 'receiptChain.head', published: receiptChain.head, recounted: again.head };
}
