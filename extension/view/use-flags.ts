import { useEffect, useState } from 'preact/hooks';
import { onFlagChange } from '../platform/flag-news.ts';

/** What `read` gives of the flags; null at first. Read anew when flags change in any page of the extension. */
export function useFlags<T>(read: () => Promise<T>, dependencies: readonly unknown[]): T | null {
  const [found, tell] = useState<T | null>(null);
  useEffect(() => {
    let isShown = true;
    const refresh = () =>
      void read().then((result) => {
        if (isShown) tell(() => result);
      });
    refresh();
    const stop = onFlagChange(refresh);
    return () => {
      isShown = false;
      stop();
    };
  }, dependencies);
  return found;
}
