/** Chooses a photograph of a size for the field for files that is on the page. */
export async function choosePhotograph(width: number, height: number): Promise<void> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')!.fillRect(0, 0, width, height);
  const file = new File([await canvas.convertToBlob({ type: 'image/png' })], 'a.png');
  const input = document.querySelector<HTMLInputElement>('input[type=file]')!;
  const files = new DataTransfer();
  files.items.add(file);
  input.files = files.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
}
