/**
 * A whole number as the server reads it: spaces within it are left out, and the digits of Arabic and Persian are those of everybody.
 * A comma or a point stays, for what it means depends on who writes it.
 */
export function digitsOf(typed: string): string {
  return typed
    .replace(/[\s\u200e\u200f\u061c]/gu, '')
    .replace(/\u2212/gu, '-')
    .replace(/[\u0660-\u0669]/gu, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\u06f0-\u06f9]/gu, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
