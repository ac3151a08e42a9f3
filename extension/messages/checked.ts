/** What a check gives. */

import * as v from 'valibot';
import type { Span } from '../../src/base/span.ts';
import type { Report } from '../../src/match/report.ts';
import { oneOf, span, text } from './common.ts';
import { report } from './report.ts';

/** What was checked: the page's article, what was selected on the page, or a text that stands on no page. */
export type Scope = 'page' | 'selection' | 'text';

export interface Checked {
  readonly report: Report;
  readonly scope: Scope;
  /** When: ISO 8601, UTC. */
  readonly at: string;
  /** The sentences and quotes that the page does not show, or no longer: there is nothing to jump to. */
  readonly unshown: readonly Span[];
}

export const scope = oneOf<Scope>({ page: true, selection: true, text: true });

/** By field: what is kept of a check has others besides. */
export const checkedFields = { report, scope, at: text, unshown: v.array(span) };

export const checked: v.GenericSchema<unknown, Checked> = v.object(checkedFields);
