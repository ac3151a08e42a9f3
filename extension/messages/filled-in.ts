/** The pack that the originals which the reader has filled in make up, as reports name it. */
export const FILLED_IN = 'filled-in';
