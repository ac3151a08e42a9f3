import { readFileSync } from 'node:fs';
import { skipWithout } from './reuters.ts';

/** The texts of US political news of 2015 and 2016 (PolNeAR). */
export function politicalNews(): string[] {
  const lines = readFileSync(skipWithout('data/polnear.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => String(JSON.parse(line).text));
}
