/** yargs loses a lone dash among several inputs, so that it goes through yargs under another name. */

const STAND_IN = 'dash:';

/** The arguments as yargs can take them. */
export const hideDashes = (args: readonly string[]): string[] => args.map((arg) => (arg === '-' ? STAND_IN : arg));

/** What the user wrote. */
export const restoreDash = (arg: string): string => (arg === STAND_IN ? '-' : arg);
