/** Some of the browser's API, for modules that run in Node: import this before them. */

type Values = Record<string, unknown>;
type Listener = (changes: Record<string, { readonly newValue?: unknown }>, area: string) => void;

const listeners = new Set<Listener>();

function storageArea(name: string) {
  const kept: Values = {};
  return {
    get: async (key: string): Promise<Values> => (Object.hasOwn(kept, key) ? { [key]: kept[key] } : {}),
    async set(values: Values): Promise<void> {
      Object.assign(kept, values);
      const changes = Object.entries(values).map(([key, newValue]) => [key, { newValue }]);
      for (const tell of listeners) tell(Object.fromEntries(changes), name);
    },
  };
}

const browser = {
  runtime: { id: 'wirecheck', onInstalled: { addListener: () => {} } },
  storage: {
    local: storageArea('local'),
    session: storageArea('session'),
    onChanged: {
      addListener: (listener: Listener): unknown => listeners.add(listener),
      removeListener: (listener: Listener): unknown => listeners.delete(listener),
    },
  },
};

// The polyfill wants to see the one, and leaves the other as it is.
Object.assign(globalThis, { chrome: browser, browser });
