import { CATEGORIES, type Flag, isCategory } from '../../src/report/flag.ts';
import { choices, type FlagOrder, type FlagQuery, siteOf } from '../../src/report/flag-list.ts';
import { categoryName } from '../view/category-name.ts';
import { t } from '../view/language.ts';

interface Props {
  readonly flags: readonly Flag[];
  readonly query: FlagQuery;
  readonly onQuery: (query: FlagQuery) => void;
}

const ORDERS: readonly FlagOrder[] = ['newest', 'oldest', 'site', 'verdict'];

/** Search, filters and order of the list. */
export function Finder({ flags, query, onQuery }: Props) {
  const any = { value: '', name: t('flagsAny') };
  const plain = (values: readonly string[]) => [any, ...values.map((value) => ({ value, name: value }))];
  const used = choices(flags, ({ category }) => category).filter(isCategory);
  const categories = Object.keys(CATEGORIES)
    .filter(isCategory)
    .filter((category) => used.includes(category));
  const isOrder = (value: string): value is FlagOrder => ORDERS.some((order) => order === value);
  return (
    <search class="finder">
      <label class="search">
        {t('flagsSearch')}
        <input
          type="search"
          value={query.search}
          placeholder={t('flagsSearchHint')}
          onInput={({ currentTarget }) => onQuery({ ...query, search: currentTarget.value })}
        />
      </label>
      <Choice
        label={t('flagsCategory')}
        value={query.category}
        options={[any, ...categories.map((value) => ({ value, name: categoryName(value) }))]}
        onChoose={(value) => onQuery({ ...query, category: isCategory(value) ? value : '' })}
      />
      <Choice
        label={t('flagsVerdict')}
        value={query.verdict}
        options={plain(choices(flags, ({ verdict }) => verdict))}
        onChoose={(verdict) => onQuery({ ...query, verdict })}
      />
      <Choice
        label={t('flagsSite')}
        value={query.site}
        options={plain(choices(flags, siteOf))}
        onChoose={(site) => onQuery({ ...query, site })}
      />
      <Choice
        label={t('flagsOrder')}
        value={query.order}
        options={ORDERS.map((value) => ({ value, name: t(`flagsOrder_${value}`) }))}
        onChoose={(order) => onQuery({ ...query, order: isOrder(order) ? order : query.order })}
      />
    </search>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, options, onChoose }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </select>
    </label>
  );
}
