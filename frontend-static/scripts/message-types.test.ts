import { expect, test } from 'vitest';
import { declarations } from './message-types.ts';

test('a compiled message keeps its type, its texts and its second name', () => {
  const script = `/* eslint-disable */
import { getLocale } from "../runtime.js"
/** @typedef {{ count: NonNullable<unknown> }} FoundInputs */
/**
* | output |
* | "{count} found" |
*/
export const found = /** @type {((inputs: FoundInputs) => string)} */ ((inputs, options = {}) => {
	return __en.found(inputs)
});
const act_found1 = /** @type {((inputs?: {}) => string)} */ ((inputs = {}) => {
	return __en.act_found1(inputs)
});
export { act_found1 as "act_FOUND" }`;
  expect(declarations(script)).toBe(`export type FoundInputs = { count: NonNullable<unknown> };
/**
* | output |
* | "{count} found" |
*/
export const found: ((inputs: FoundInputs) => string);
declare const act_found1: ((inputs?: {}) => string);
export { act_found1 as "act_FOUND" }`);
});
