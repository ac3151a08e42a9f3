import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** When the report that a view shows was made: ISO 8601, UTC; null where it has just been. */
export const CheckedAt = createContext<string | null>(null);

/** When the report was made, as evidence and flags state it. */
export const useCheckedAt = (): string => useContext(CheckedAt) ?? new Date().toISOString();
