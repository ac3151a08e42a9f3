import * as v from 'valibot';
import type { CodeUnit, Hash32 } from '../../src/base/brand.ts';
import type { Span } from '../../src/base/span.ts';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

// Of valibot's schemas a view has `object`, `array`, `nullable` and this one only: it is parsed anew with each click.
export const text = v.custom<string>((value) => typeof value === 'string');
export const truth = v.custom<boolean>((value) => typeof value === 'boolean');
export const quantity = v.custom<number>((value) => typeof value === 'number');
export const exactly = <Value extends number | boolean | null>(wanted: Value) =>
  v.custom<Value>((value) => value === wanted);
export const count = v.custom<number>(isCount);
/** From the first to past the last. */
export const range = v.custom<readonly [number, number]>(
  (value) => Array.isArray(value) && value.length === 2 && value.every(isCount),
);
export const codeUnit = v.custom<CodeUnit>(isCount);
export const hash = v.custom<Hash32>((value) => isCount(value) && value <= 0xffffffff);
export const span: v.GenericSchema<unknown, Span> = v.object({ start: codeUnit, end: codeUnit });

/** One of a union's names; the compiler sees to it that all of them are listed. */
export const oneOf = <Name extends string>(names: Readonly<Record<Name, true>>): v.GenericSchema<unknown, Name> =>
  v.custom<Name>((value) => typeof value === 'string' && Object.hasOwn(names, value));
