/** What a fallible operation gives back: errors are values at every border. */
export type Result<T, E = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** The things that can go wrong and that a person is told about, each in words of its own. */
export type FailureCode =
  | 'no-article'
  | 'nothing-selected'
  | 'page-not-scriptable'
  | 'page-is-pdf'
  | 'page-too-large'
  | 'pack-broken'
  | 'pack-empty'
  | 'pack-too-new'
  | 'no-corpus'
  | 'input-unreadable'
  | 'internal';

/** What happened (`code`), to what and what to do about it (`message`: plain English, one or two sentences). */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = (code: FailureCode, message: string): Result<never, Failure> => ({
  ok: false,
  error: { code, message },
});
