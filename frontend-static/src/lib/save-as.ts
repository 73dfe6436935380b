/** Hands a text to the reader as a file. */
export function saveAs(name: string, text: string, type: string): void {
  const file = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  URL.revokeObjectURL(file);
}
