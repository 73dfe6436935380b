/** Signs by which a spreadsheet knows a formula, the full-width ones included. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet shows and never computes (OWASP, CSV Injection; RFC 4180 for the quotes). */
export function cell(text: string): string {
  const plain = formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

/** A table as CSV; the mark at its beginning has spreadsheets read it as UTF-8. */
export function csv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',') + '\r\n').join('')}`;
}
