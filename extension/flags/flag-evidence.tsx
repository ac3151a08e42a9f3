import { type Flag, type FlaggedSource, findingKey } from '../../src/report/flag.ts';
import { siteOf } from '../../src/report/flag-list.ts';
import { webAddress } from '../../src/report/web-address.ts';
import { day, t } from '../view/language.ts';

interface Props {
  readonly flag: Flag;
}

function foundText({ finding, passage }: Flag): string {
  const key = findingKey(finding.label, passage?.about ?? 'page');
  return t('flagFound', key === null ? finding.label : t(key), day(finding.checked));
}

/** The flagged words beside the original's: their language is not known, and need not be the reader's. */
export function FlaggedWords({ flag }: Props) {
  const { passage, finding } = flag;
  const { source } = finding;
  return (
    <dl class="words">
      <div>
        <dt>{t('onPage')}</dt>
        <dd>
          {passage === null ? (
            <p class="missing">{t('flagWholePage')}</p>
          ) : (
            <blockquote dir="auto" lang="">
              {passage.exact}
            </blockquote>
          )}
          <p class="small">{foundText(flag)}</p>
        </dd>
      </div>
      <div>
        <dt>{t('inOriginal')}</dt>
        <dd>
          {source === null ? (
            <p class="missing">{t('flagNoSource')}</p>
          ) : (
            <Original source={source} isPassage={passage !== null} />
          )}
        </dd>
      </div>
    </dl>
  );
}

interface OriginalProps {
  readonly source: FlaggedSource;
  /** Whether there are words of it that the flagged ones come from. */
  readonly isPassage: boolean;
}

function Original({ source, isPassage }: OriginalProps) {
  const { agency, headline, date, text } = source;
  return (
    <>
      {text === null && isPassage && <p class="missing">{t('omissionTextMissing')}</p>}
      {text !== null && (
        <blockquote dir="auto" lang="">
          {text}
        </blockquote>
      )}
      <p class="small">
        {agency}, <Link url={source.url} text={headline ?? t('headlineMissing')} />,{' '}
        {date === null ? t('dateMissing') : day(date)}
      </p>
    </>
  );
}

function Link({ url, text }: { readonly url: string | null; readonly text: string }) {
  const address = webAddress(url);
  if (address === null) return <bdi>{text}</bdi>;
  return (
    <a href={address} target="_blank" rel="noreferrer">
      <bdi>{text}</bdi>
    </a>
  );
}

/** The page, when it was flagged, and what the evidence rests on. */
export function FlagPage({ flag }: Props) {
  const { page, finding, created } = flag;
  return (
    <>
      <p class="page">
        <Link url={page.url} text={page.title || page.url || t('flagWholePage')} />{' '}
        <span class="small">{siteOf(flag) === '' ? day(created) : t('flagsOnSite', siteOf(flag), day(created))}</span>
      </p>
      <details class="small">
        <summary>{t('flagVersions')}</summary>
        <dl class="versions">
          <dt>{t('evidence_checked')}</dt>
          <dd>
            {finding.checked} · {t('evidence_toolVersion', finding.tool)}
          </dd>
          <dt>{t('evidence_corpus')}</dt>
          <dd>{finding.packs.map(({ name, version }) => `${name} ${version}`).join(', ')}</dd>
          <dt>{t('evidence_hash')}</dt>
          <dd>
            <code>{page.sha256}</code>
          </dd>
        </dl>
      </details>
    </>
  );
}
