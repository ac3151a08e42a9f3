import { useEffect, useState } from 'preact/hooks';
import { useMedia } from './use-media.ts';

/** Whether the view is being printed: browsers tell before they lay the pages out, or by the medium, or both. */
export function usePrinting(): boolean {
  const isPaper = useMedia('print');
  const [isPrinting, tell] = useState(false);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('beforeprint', () => tell(true), { signal: stop.signal });
    addEventListener('afterprint', () => tell(false), { signal: stop.signal });
    return () => stop.abort();
  }, []);
  return isPaper || isPrinting;
}
