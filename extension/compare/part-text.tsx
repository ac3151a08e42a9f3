import type { Part } from '../../src/report/compare/parts.ts';
import { groupsOf } from '../../src/report/compare/stretches.ts';
import { t } from '../view/language.ts';
import { PassageNumber } from './passage-number.tsx';
import { StretchGroup } from './stretch-group.tsx';
import { Tag } from './tag.tsx';

interface Props {
  readonly part: Part;
  /** The number of the passage that is selected. */
  readonly selected: number | null;
}

/** A part of a text, with the numbers of its passages before it. */
export function PartText({ part: { lead, passages, begins, kind, omitted, stretches }, selected }: Props) {
  const isSelected = selected !== null && passages.includes(selected);
  return (
    <>
      {lead}
      <span
        class="part"
        data-kind={kind ?? undefined}
        data-passages={passages.length > 0 ? passages.join(' ') : undefined}
        data-omitted={omitted ?? undefined}
        data-selected={isSelected || undefined}
      >
        {begins.map((number) => (
          <PassageNumber key={number} number={number} kind={kind ?? 'own'} isSelected={number === selected} />
        ))}
        {omitted !== null && <Tag>{t(`leftOut_${omitted}`)}</Tag>}
        {groupsOf(stretches).map((group, index) => (
          <StretchGroup key={index} stretches={group} />
        ))}
      </span>
    </>
  );
}
