/** Files that came with the extension, by their paths in it; a worker, which knows nothing of extensions, reads them too. */

import { fail, ok, type Result } from '../../src/base/result.ts';

async function fetchPackaged(path: string): Promise<Result<Response>> {
  try {
    const response = await fetch(`/${path}`);
    return response.ok ? ok(response) : fail('pack-broken', `${path} could not be read: status ${response.status}.`);
  } catch (error) {
    return fail('pack-broken', `${path} could not be read: ${String(error)}.`);
  }
}

/** A packaged file as JSON. */
export async function packagedJson(path: string): Promise<Result<unknown>> {
  const response = await fetchPackaged(path);
  if (!response.ok) return response;
  try {
    return ok(await response.value.json());
  } catch (error) {
    return fail('pack-broken', `${path} is not JSON: ${String(error)}.`);
  }
}

/** A packaged file's bytes. */
export async function packagedBytes(path: string): Promise<Result<Uint8Array>> {
  const response = await fetchPackaged(path);
  if (!response.ok) return response;
  try {
    return ok(new Uint8Array(await response.value.arrayBuffer()));
  } catch (error) {
    return fail('pack-broken', `${path} could not be read: ${String(error)}.`);
  }
}
