import { Facet } from '@codemirror/state';
import type { EditorState } from '@codemirror/state';
import type { FormulaPlace } from '@weir/formula/text';
import type { FormulaServices } from '../formula-services.js';
import { placeInState } from './formula-language.js';

export const formulaServices = Facet.define<FormulaServices, FormulaServices | null>({
  combine: ([services]) => services ?? null,
});

/** What may stand at an offset. */
export function placeAtOffset(state: EditorState, offset: number): FormulaPlace | null {
  const services = state.facet(formulaServices);
  return services && placeInState(state, offset, services.names);
}
