type Numbers = Uint8Array | Uint32Array | Int32Array | Float32Array | Float64Array;

/** The array with what `valueAt` says at each place: `from` of typed arrays takes an iterator's step and an object for each. */
export function filled<T extends Numbers>(array: T, valueAt: (place: number) => number): T {
  for (let place = 0; place < array.length; place++) array[place] = valueAt(place);
  return array;
}
