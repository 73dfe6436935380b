/** A name as a part of a sentence that may run the other way. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
