/** What is aimed at, for a corpus of the size of the measuring data and for a million stories. */

export type Scale = 'data' | 'million';

interface Targets {
  /** Megabytes of text a second. */
  readonly building: number;
  /** Of the process that builds, in MB. */
  readonly buildingMemory: number;
  /** Milliseconds. */
  readonly firstCheck: number;
  readonly check: number;
  readonly slowCheck: number;
  /** Of the process that checks over that of an empty one, in MB. */
  readonly memory: number;
}

export const TARGETS: Readonly<Record<Scale, Targets>> = {
  data: { building: 4, buildingMemory: 1000, firstCheck: 150, check: 10, slowCheck: 25, memory: 48 },
  million: { building: 3, buildingMemory: 1000, firstCheck: 250, check: 25, slowCheck: 60, memory: 96 },
};

export const scaleOf = (name: string | undefined): Scale => (name === 'million' ? 'million' : 'data');
