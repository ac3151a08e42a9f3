import { Index } from 'flexsearch';
import { measureEngine } from './search-engine.ts';

const index = new Index({ tokenize: 'strict' });

measureEngine('flexsearch', {
  add: (id, text) => void index.add(id, text),
  // Without `suggest` it wants every word of the page in a story.
  search: (text, limit) => index.search(text, { limit, suggest: true }).map(Number),
});
