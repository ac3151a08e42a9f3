import type { Report, Source } from '../../src/match/report.ts';
import type { Settings } from '../messages/settings.ts';
import { counted, t } from '../view/language.ts';

interface Props {
  readonly whole: Report;
  readonly report: Report;
  readonly settings: Settings;
  readonly onChoose: (choice: Partial<Settings>) => void;
}

interface ChoiceProps {
  readonly isChosen: boolean;
  readonly name: string;
  readonly onToggle: (isChosen: boolean) => void;
}

function Choice({ isChosen, name, onToggle }: ChoiceProps) {
  return (
    <label>
      <input type="checkbox" checked={isChosen} onChange={({ currentTarget }) => onToggle(currentTarget.checked)} />
      <bdi>{name}</bdi>
    </label>
  );
}

const nameOf = ({ agency, headline, id }: Source): string => t('sourceNamed', agency, headline ?? id);

/** What the reader leaves out, and how many sentences that are found count as the page's own for it. */
export function ChoiceList({ whole, report, settings, onChoose }: Props) {
  const { withoutQuotes, withoutShort, shortest, withoutSources } = settings;
  const leftOut = whole.sentences.filter(({ kind }, row) => kind !== report.sentences[row]?.kind).length;
  return (
    <fieldset class="choices small">
      <legend>{t('leaveOut')}</legend>
      <Choice isChosen={withoutQuotes} name={t('leaveOutQuotes')} onToggle={(on) => onChoose({ withoutQuotes: on })} />
      <Choice
        isChosen={withoutShort}
        name={counted('leaveOutShort', shortest)}
        onToggle={(on) => onChoose({ withoutShort: on })}
      />
      {whole.sources
        .filter(({ id }) => withoutSources.includes(id))
        .map((source) => (
          <Choice
            key={source.id}
            isChosen={true}
            name={nameOf(source)}
            onToggle={() => onChoose({ withoutSources: withoutSources.filter((id) => id !== source.id) })}
          />
        ))}
      {leftOut > 0 && <p>{counted('leftOut', leftOut)}</p>}
    </fieldset>
  );
}
