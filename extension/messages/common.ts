import * as v from 'valibot';
import type { CodeUnit, Hash32 } from '../../src/base/brand.ts';
import type { Span } from '../../src/base/span.ts';

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

export const text = v.string();
export const count = v.custom<number>(isCount);
export const codeUnit = v.custom<CodeUnit>(isCount);
export const hash = v.custom<Hash32>((value) => isCount(value) && value <= 0xffffffff);
export const span: v.GenericSchema<unknown, Span> = v.object({ start: codeUnit, end: codeUnit });

/** One of a union's names; the compiler sees to it that all of them are listed. */
export const oneOf = <Name extends string>(names: Readonly<Record<Name, true>>): v.GenericSchema<unknown, Name> =>
  v.custom<Name>((value) => typeof value === 'string' && Object.hasOwn(names, value));
