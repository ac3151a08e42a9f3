/** The measuring data beside the checkout: no part of the project, and not always there. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';

export const SHARED = join(import.meta.dirname, '..', '..', '..', 'shared');

/** For `test`'s `skip`: false where `name` is in ../shared, else the reason why the test is skipped. */
export const withoutShared = (name: string): string | false =>
  existsSync(join(SHARED, name)) ? false : `../shared/${name} is not here`;
