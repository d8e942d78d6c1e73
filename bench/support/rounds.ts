import { type Measurement, measureProcess, type NodeProcess } from './process.js';

/** Something to measure again and again. */
export interface Subject {
  readonly name: string;
  /** Sets the scene before every run, outside the measured time. */
  readonly prepare?: () => void;
  readonly run: NodeProcess;
}

/** The measurements of one subject, one a round. */
export class Samples {
  readonly #measurements: Measurement[] = [];

  add(measurement: Measurement): void {
    this.#measurements.push(measurement);
  }

  all(field: 'milliseconds' | 'cpuMilliseconds' | 'peakBytes'): number[] {
    return this.#measurements.map((measurement) => measurement[field]);
  }

  outputs(): string[] {
    return this.#measurements.map(({ stdout }) => stdout);
  }
}

/**
 * Runs every subject once a round. Rounds go forth and back in turn, so that a machine that becomes busier or warmer
 * treats the subjects alike, and figures of one round can be compared.
 */
export async function measureRounds(
  subjects: readonly Subject[],
  rounds: number,
  say: (text: string) => void,
): Promise<(name: string) => Samples> {
  const samples = new Map(subjects.map(({ name }) => [name, new Samples()]));
  for (let round = 0; round < rounds; round++) {
    for (const subject of round % 2 === 0 ? subjects : subjects.toReversed()) {
      say(`${subject.name}, ${round + 1} of ${rounds}`);
      subject.prepare?.();
      samples.get(subject.name)?.add(await measureProcess(subject.run));
    }
  }
  return (name) => {
    const found = samples.get(name);
    if (!found) throw new Error(`\`${name}\` was not measured`);
    return found;
  };
}
