import { useMemo } from 'preact/hooks';
import type { Paragraph } from '../../src/report/compare/parts.ts';
import { PartText } from './part-text.tsx';
import type { Selection, Side } from './use-selection.ts';

interface Props {
  readonly paragraphs: readonly Paragraph[];
  readonly language: string | null;
  readonly side: Side;
  readonly selected: number | null;
  readonly onSelect: Selection['select'];
}

/** The number of the passage that a click is in; null where the reader is marking text, or is not on a passage. */
function passageAt({ target }: MouseEvent): number | null {
  if (!(target instanceof Element) || getSelection()?.isCollapsed === false) return null;
  const number = target.closest<HTMLElement>('[data-number]')?.dataset.number;
  const numbers = target.closest<HTMLElement>('[data-passages]')?.dataset.passages;
  const found = Number.parseInt(number ?? numbers ?? '', 10);
  return Number.isNaN(found) ? null : found;
}

/** One side's text. The numbers of its passages are buttons; a click on a passage is the same for those who point. */
export function Text({ paragraphs, language, side, selected, onSelect }: Props) {
  const onClick = (event: MouseEvent): void => {
    const number = passageAt(event);
    if (number !== null) onSelect(number, side);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the numbers inside are the buttons that keyboards reach.
    // biome-ignore lint/a11y/useKeyWithClickEvents: the same.
    <div class="text" lang={language ?? undefined} dir="auto" onClick={onClick}>
      {paragraphs.map((paragraph) => (
        <ParagraphText
          key={paragraph.start}
          paragraph={paragraph}
          selected={paragraph.parts.some(({ passages }) => passages.includes(selected ?? 0)) ? selected : null}
        />
      ))}
    </div>
  );
}

interface ParagraphProps {
  readonly paragraph: Paragraph;
  /** The number of the passage that is selected, where that is in this paragraph. */
  readonly selected: number | null;
}

/** Drawn anew only where the selection comes or goes. */
function ParagraphText({ paragraph, selected }: ParagraphProps) {
  return useMemo(
    () => (
      <p class="paragraph" dir="auto">
        {paragraph.parts.map((part) => (
          <PartText key={part.start} part={part} selected={selected} />
        ))}
      </p>
    ),
    [paragraph, selected],
  );
}
