import MiniSearch from 'minisearch';
import { measureEngine } from './search-engine.ts';

const index = new MiniSearch<{ id: number; text: string }>({ fields: ['text'] });

measureEngine('minisearch', {
  add: (id, text) => index.add({ id, text }),
  search: (text, limit) =>
    index
      .search(text)
      .slice(0, limit)
      .map(({ id }) => Number(id)),
});
