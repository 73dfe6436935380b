import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

let started: Promise<void> | undefined;

/** An SVG of outlines as PNG; the same on every machine, since WebAssembly draws it. */
export async function png(svg: string): Promise<Uint8Array<ArrayBuffer>> {
  started ??= initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  await started;
  return new Uint8Array(new Resvg(svg).render().asPng());
}
