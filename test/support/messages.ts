import messages from '../../extension/_locales/en/messages.json' with { type: 'json' };

/** What the extension says under `key` in English; its places ("$1") are left as they are. */
export const message = (key: keyof typeof messages): string => messages[key].message;
