import { devices } from '@playwright/test';

const desk = devices['Desktop Chrome'];
const phone = devices['Pixel 7'];

/** Languages with what their story is told on, and another device on which it goes on. */
export const DEVICES = [
  { language: 'en', device: desk, other: phone },
  { language: 'ar', device: phone, other: desk },
] as const;
