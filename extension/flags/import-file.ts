/** Flags from a file that was exported: each record by itself, so that a bad one keeps no other out. */

import * as v from 'valibot';
import type { Flag } from '../../src/report/flag.ts';
import { flag as guard } from '../messages/flag.ts';
import type { FlagChange } from '../messages/flag-changes.ts';

/** A record that was not understood. */
export interface ImportProblem {
  /** Its number in the file, from 1. */
  readonly record: number;
  /** The field that is missing or wrong ("page.sha256"); null where the record is no flag at all. */
  readonly field: string | null;
}

export interface ImportedFile {
  readonly change: FlagChange;
  readonly added: number;
  readonly replaced: number;
  /** There already, as new or newer. */
  readonly kept: number;
  readonly problems: readonly ImportProblem[];
}

const file = v.object({ wirecheck: v.literal('flags'), version: v.literal(1), flags: v.array(v.unknown()) });

/** The flags as a file that `readImport` understands. */
export const exportJson = (flags: readonly Flag[]): string =>
  `${JSON.stringify({ wirecheck: 'flags', version: 1, flags }, null, 2)}\n`;

function recordsIn(text: string): readonly unknown[] | null {
  try {
    const parsed = v.safeParse(file, JSON.parse(text));
    return parsed.success ? parsed.output.flags : null;
  } catch {
    return null;
  }
}

type Merged = 'added' | 'replaced' | 'kept';

/** A flag that is there already is replaced by one that was changed later. */
function merge(flag: Flag, known: Map<string, Flag>): Merged {
  const there = known.get(flag.id);
  if (there && there.updated >= flag.updated) return 'kept';
  known.set(flag.id, flag);
  return there ? 'replaced' : 'added';
}

/** What importing `text` would change in the flags that are kept; null where it is no file of flags. */
export function readImport(text: string, flags: readonly Flag[]): ImportedFile | null {
  const records = recordsIn(text);
  if (records === null) return null;
  const known = new Map(flags.map((flag) => [flag.id, flag]));
  const change = new Map<string, Flag>();
  const counts = { added: 0, replaced: 0, kept: 0 };
  const problems: ImportProblem[] = [];
  for (const [index, record] of records.entries()) {
    const parsed = v.safeParse(guard, record);
    if (parsed.success) {
      const merged = merge(parsed.output, known);
      counts[merged]++;
      if (merged !== 'kept') change.set(parsed.output.id, parsed.output);
    } else problems.push({ record: index + 1, field: v.getDotPath(parsed.issues[0]) });
  }
  return { change, ...counts, problems };
}
