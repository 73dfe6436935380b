/** Hands a text, or what else was made here, to the reader as a file. */
export function saveAs(name: string, made: string | Blob, type: string): void {
  const file = URL.createObjectURL(new Blob([made], { type }));
  const link = document.createElement('a');
  link.href = file;
  link.download = name;
  link.click();
  URL.revokeObjectURL(file);
}
