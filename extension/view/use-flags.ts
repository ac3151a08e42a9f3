import { useEffect, useState } from 'preact/hooks';
import { onFlagRecordsChanged, type StoreResult } from '../platform/flag-store.ts';

/**
 * What `read` gives of the flags; null at first. Read anew when flags change in any page of the extension, and `onChange`
 * is told of it.
 */
export function useFlags<T>(
  read: () => Promise<StoreResult<T>>,
  dependencies: readonly unknown[],
  onChange?: () => void,
): StoreResult<T> | null {
  const [found, tell] = useState<StoreResult<T> | null>(null);
  useEffect(() => {
    let isShown = true;
    const refresh = () =>
      void read().then((result) => {
        if (isShown) tell(result);
      });
    refresh();
    const stop = onFlagRecordsChanged(() => {
      refresh();
      onChange?.();
    });
    return () => {
      isShown = false;
      stop();
    };
  }, dependencies);
  return found;
}
