/** The word that flags have been changed. It goes by way of the storage, which wakes a background that sleeps. */

import { onLocalChange, writeLocal } from './local.ts';

const KEY = 'flags-changed';

export async function announceFlagChange(): Promise<void> {
  try {
    // Nothing is told of a value that is as before.
    await writeLocal(KEY, crypto.randomUUID());
  } catch {
    // The flags are as they are, told of or not.
  }
}

/** Calls `listener` when flags are changed or erased, here or in another part of the extension. Gives back the way to stop. */
export const onFlagChange = (listener: () => void): (() => void) => onLocalChange(KEY, listener);
