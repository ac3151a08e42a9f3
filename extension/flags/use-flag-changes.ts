import { useState } from 'preact/hooks';
import type { Flag } from '../../src/report/flag.ts';
import { changeFlags, type FlagChange, reverse } from '../messages/flag-changes.ts';
import type { StoreFailure, StoreResult } from '../platform/flag-store.ts';
import type { MessageKey } from '../view/language.ts';
import type { ImportedFile } from './import-file.ts';

/** What the reader is told of the last thing that was done, and what takes it back. */
export type Told =
  | { readonly about: 'change'; readonly message: MessageKey; readonly undo: FlagChange | null }
  | { readonly about: 'import'; readonly file: ImportedFile | null; readonly undo: FlagChange | null }
  | { readonly about: 'failure'; readonly failure: StoreFailure; readonly undo: null };

/** Changes to the flags, each of which can be taken back until the next one. */
export function useFlagChanges(flags: readonly Flag[]) {
  const [told, tell] = useState<Told | null>(null);

  async function carryOut(change: FlagChange, done: (undo: FlagChange) => Told): Promise<StoreResult<null>> {
    const undo = reverse(change, flags);
    const changed = await changeFlags(change);
    tell(changed.ok ? done(undo) : { about: 'failure', failure: changed.error, undo: null });
    return changed;
  }

  const change = (flag: Flag) =>
    carryOut(new Map([[flag.id, flag]]), (undo) => ({ about: 'change', message: 'flagChanged', undo }));
  const remove = (flag: Flag) =>
    carryOut(new Map([[flag.id, null]]), (undo) => ({ about: 'change', message: 'flagDeleted', undo }));
  const take = (undo: FlagChange) => carryOut(undo, () => ({ about: 'change', message: 'undone', undo: null }));
  const importFile = async (file: ImportedFile | null) => {
    if (file === null || file.change.size === 0) tell({ about: 'import', file, undo: null });
    else await carryOut(file.change, (undo) => ({ about: 'import', file, undo }));
  };
  return { told, tell, change, remove, undo: take, importFile };
}
