import type { Result } from '../base/result.ts';

/** What `read` gives, kept once it has succeeded; a failure is not kept, and asks of one moment share one reading. */
export function once<T>(read: () => Promise<Result<T>>): () => Promise<Result<T>> {
  let reading: Promise<Result<T>> | null = null;
  const attempt = async (): Promise<Result<T>> => {
    const result = await read();
    if (!result.ok) reading = null;
    return result;
  };
  return () => (reading ??= attempt());
}
