import { isWindow } from '@weir/formula';
import type { Call } from '@weir/formula';
import { WeirError } from '@weir/schema';
import type { Formula, Funnel, Id, Window } from '@weir/schema';
import type { PlanFigure } from '../contract/plan.js';
import { findFunnel, findStage } from '../document/find.js';
import type { DocumentIndex } from '../document/index-document.js';
import { findStep } from '../document/path-of.js';
import { windowSeconds } from './funnel-parts.js';

/** A figure of a funnel that a formula asks for. */
export interface FunnelFigure {
  readonly funnel: Id;
  readonly figure: PlanFigure;
}

/** Turns calls for a funnel's figures into figures of plans; the same call, wherever it stands, is one figure. */
export interface FigureList {
  /** @returns the figure's id. @throws {WeirError} `document/unknown-…`, `question/window`, `question/off-path`, `adapter/unsupported` */
  add(call: Call): string;
  readonly figures: readonly FunnelFigure[];
}

export function figureList(index: DocumentIndex): FigureList {
  const byContent = new Map<string, FunnelFigure>();
  const figures: FunnelFigure[] = [];
  return {
    figures,
    add(call) {
      const funnel = findFunnel(index, String(call.operands[0]));
      const content = figureOf(funnel, call);
      const key = JSON.stringify([funnel.id, content]);
      let found = byContent.get(key);
      if (!found) {
        found = { funnel: funnel.id, figure: { id: `F${figures.length + 1}`, ...content } as PlanFigure };
        byContent.set(key, found);
        figures.push(found);
      }
      return found.figure.id;
    },
  };
}

/** Without its id. */
type Content = PlanFigure extends infer Figure ? (Figure extends PlanFigure ? Omit<Figure, 'id'> : never) : never;

function figureOf(funnel: Funnel, { operator, operands: [, first, second, third] }: Call): Content {
  const isSequence = funnel.counting?.method === 'sequence';
  const place = (stage: Formula | undefined): number =>
    isSequence ? findStep(funnel, String(stage)) : findStage(funnel, String(stage));
  switch (operator) {
    case 'reached':
    case 'entered':
      return { figure: operator, stage: place(first) };
    case 'open':
      return { figure: operator, stage: first === undefined ? null : place(first) };
    case 'conversion':
      return {
        figure: operator,
        from: place(first),
        to: place(second),
        windowSeconds: third === undefined ? windowSeconds(funnel.counting?.window) : windowOf(third),
      };
    case 'time_between':
      return {
        figure: operator,
        from: place(first),
        to: place(second),
        statistic: third === 'mean' || third === 'p90' ? third : 'median',
      };
    case 'won':
    case 'lost':
    case 'win_rate':
    case 'open_value':
    case 'weighted_value':
    case 'velocity':
      return { figure: operator };
    default:
      throw new WeirError('adapter/unsupported', { node: operator });
  }
}

/** A number of days, or an object that names its unit, such as `{ "hours": 12 }`. @returns seconds */
function windowOf(window: Formula): number {
  const given = typeof window === 'number' ? { days: window } : (window as Window);
  const seconds = isWindow(window) ? windowSeconds(given) : null;
  if (seconds === null) throw new WeirError('question/window', { actual: JSON.stringify(window) });
  return seconds;
}

/** What a figure is where no entity counts: sums and counts are 0, the others missing. */
export function isCounted({ figure }: PlanFigure): boolean {
  return ['reached', 'entered', 'open', 'won', 'lost', 'open_value', 'weighted_value'].includes(figure);
}
