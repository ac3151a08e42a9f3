/** Exit codes of the command. */
export const EXIT = { done: 0, wrongUse: 1, unreadable: 2 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];
