import type { Locator } from '@playwright/test';

/** Chooses a photograph, which is wider than a portrait, in a part of a page. */
export async function choosePhotograph(part: Locator): Promise<void> {
  const photograph = await part.page().evaluate(async () => {
    const canvas = new OffscreenCanvas(700, 600);
    canvas.getContext('2d')!.fillRect(0, 0, 350, 600);
    const bytes = await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer();
    return [...new Uint8Array(bytes)];
  });
  await part.locator('input[type=file]').setInputFiles({
    name: 'photograph.png',
    mimeType: 'image/png',
    buffer: Buffer.from(photograph),
  });
}
