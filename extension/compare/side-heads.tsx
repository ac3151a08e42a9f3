import type { ComponentChildren } from 'preact';
import type { ReportedPage, Source } from '../../src/match/report.ts';
import { webAddress } from '../../src/report/web-address.ts';
import { day, t } from '../view/language.ts';

interface HeadProps {
  readonly id: string;
  readonly name: string;
  readonly facts: readonly string[];
  /** The headline's. */
  readonly language: string | null;
  readonly children: ComponentChildren;
}

/** What stands above a side's text: which side it is, whose text and of when, and its headline. */
function Head({ id, name, facts, language, children }: HeadProps) {
  return (
    <header class="side-head">
      <p class="small">
        <b>{name}</b> {facts.filter(Boolean).join(' · ')}
      </p>
      <h2 id={id} dir="auto" lang={language ?? undefined}>
        {children}
      </h2>
    </header>
  );
}

const hostOf = (url: string | null): string => (url !== null && URL.canParse(url) ? new URL(url).host : '');

export function PageHead({ id, page }: { readonly id: string; readonly page: ReportedPage }) {
  const date = page.published === null ? t('dateMissing') : day(page.published);
  return (
    <Head id={id} name={t('onPage')} facts={[hostOf(page.url), date]} language={page.language}>
      {page.title}
    </Head>
  );
}

interface OriginalHeadProps {
  readonly id: string;
  readonly source: Source;
  /** The page's: the words of both are compared, so the original has the same. */
  readonly language: string | null;
}

export function OriginalHead({ id, source, language }: OriginalHeadProps) {
  const date = source.date === null ? t('dateMissing') : day(source.date);
  return (
    <Head
      id={id}
      name={t('inOriginal')}
      facts={[source.agency, date, source.status === 'withdrawn' ? t('withdrawn') : '']}
      language={source.headline === null ? null : language}
    >
      <OriginalLink source={source}>{source.headline ?? <i class="missing">{t('headlineMissing')}</i>}</OriginalLink>
    </Head>
  );
}

interface LinkProps {
  readonly source: Source;
  readonly children: ComponentChildren;
}

/** Leads to the original on the web, where the pack says where that is. */
export function OriginalLink({ source, children }: LinkProps) {
  const url = webAddress(source.url);
  if (url === null) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
