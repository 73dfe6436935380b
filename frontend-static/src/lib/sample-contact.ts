/** Whether nobody has an address: `.example` is set aside for samples (RFC 2606). `scripts/identity.ts` puts one where none is set. */
export const isSample = (address: string): boolean => address.endsWith('.example');
