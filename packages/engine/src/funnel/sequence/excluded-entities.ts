import type { Excluded, SequencePlan } from '@weir/query';
import type { Id } from '@weir/schema';

/** Entities that are left out, and why; the dataset is that of the exclusions, or of the step that attributes, where they have one. */
export class ExcludedEntities {
  readonly #plan: Pick<SequencePlan, 'attribution' | 'exclude' | 'signals'>;
  #unclean = 0;
  #unattributed = 0;

  constructor(plan: Pick<SequencePlan, 'attribution' | 'exclude' | 'signals'>) {
    this.#plan = plan;
  }

  add(reason: 'unclean' | 'unattributed'): void {
    if (reason === 'unclean') this.#unclean += 1;
    else this.#unattributed += 1;
  }

  part(): readonly [unclean: number, unattributed: number] {
    return [this.#unclean, this.#unattributed];
  }

  join([unclean, unattributed]: readonly [number, number]): void {
    this.#unclean += unclean;
    this.#unattributed += unattributed;
  }

  toList(): Excluded[] {
    const { attribution, exclude, signals } = this.#plan;
    const ofStep = signals.filter(({ stage }) => typeof attribution === 'object' && stage === attribution.stage);
    const all: Excluded[] = [
      { reason: 'unclean', dataset: onlyDataset(exclude.map(({ signal }) => signal)), count: this.#unclean },
      { reason: 'unattributed', dataset: onlyDataset(ofStep), count: this.#unattributed },
    ];
    return all.filter(({ count }) => count > 0);
  }
}

function onlyDataset(signals: readonly { readonly dataset: Id }[]): Id | null {
  const datasets = new Set(signals.map(({ dataset }) => dataset));
  return datasets.size === 1 ? [...datasets][0]! : null;
}
