import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { number, t } from '../view/language.ts';

interface Props<Row, Kind extends string> {
  readonly rows: readonly Row[];
  /** All kinds, in the order of the buttons; those that no row has get none. */
  readonly kinds: readonly Kind[];
  readonly kindOf: (row: Row) => Kind;
  readonly nameOf: (kind: Kind) => string;
  readonly children: (rows: readonly Row[]) => ComponentChildren;
}

/** Rows of all kinds or of one. Where all are of one kind there is nothing to choose. */
export function Filtered<Row, Kind extends string>({ rows, kinds, kindOf, nameOf, children }: Props<Row, Kind>) {
  const [wanted, want] = useState<Kind | null>(null);
  const group = useId();
  const of = (kind: Kind | null) => rows.filter((row) => kind === null || kindOf(row) === kind);
  const present = kinds.filter((kind) => of(kind).length > 0);
  const chosen = wanted !== null && present.includes(wanted) ? wanted : null;
  const button = (kind: Kind | null) => (
    <label key={kind}>
      <input type="radio" name={group} checked={kind === chosen} onChange={() => want(kind)} />
      {kind === null ? t('filter_all') : nameOf(kind)} <span class="count">{number(of(kind).length)}</span>
    </label>
  );
  return (
    <>
      {present.length > 1 && (
        <fieldset class="filter">
          <legend class="hidden-text">{t('filter')}</legend>
          {[null, ...present].map(button)}
        </fieldset>
      )}
      {children(of(chosen))}
    </>
  );
}
