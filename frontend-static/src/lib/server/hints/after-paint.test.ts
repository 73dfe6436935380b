import { expect, test } from 'vitest';
import { afterPaint, FETCH_SCRIPTS } from './after-paint.ts';

test('hints of scripts go where no browser follows them, and nothing else of the head does', () => {
  expect(
    afterPaint(
      '<head><link rel="modulepreload" href="/m.js" /><link rel="preload" as="font" href="/f.woff2" />\n\t\t<link href="/a.js" rel="modulepreload"></head><body>text<!--scripts--></body>',
    ),
  ).toBe(
    '<head><link rel="preload" as="font" href="/f.woff2" /></head><body>text<template id="scripts"><link rel="modulepreload" href="/m.js" /><link href="/a.js" rel="modulepreload"></template>' +
      `<script>${FETCH_SCRIPTS}</script></body>`,
  );
});
