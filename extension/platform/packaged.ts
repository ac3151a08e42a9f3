import browser from 'webextension-polyfill';
import { fail, ok, type Result } from '../../src/base/result.ts';
import type { ByteSource } from '../../src/corpus/byte-source.ts';
import { blobSource } from './blob-source.ts';

async function fetchPackaged(path: string): Promise<Result<Response>> {
  try {
    const response = await fetch(browser.runtime.getURL(path));
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

/** A packaged file as bytes that are read at random offsets. */
export async function packagedBytes(path: string): Promise<Result<ByteSource>> {
  const response = await fetchPackaged(path);
  if (!response.ok) return response;
  try {
    return ok(blobSource(path, await response.value.blob()));
  } catch (error) {
    return fail('pack-broken', `${path} could not be read: ${String(error)}.`);
  }
}
