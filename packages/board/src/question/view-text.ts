import type { Board, Id, Range, Scalar, WeirDocument } from '@weir/schema';
import { relativePeriods } from '../time/relative-periods.js';
import type { LastPeriods } from '@weir/query';
import { shownWidgets, settled } from './chosen-marks.js';
import { initialView, sameView } from './view.js';
import type { BoardView, ChosenMark } from './view.js';

/** What a text said of a view. */
export interface ReadView {
  /** The whole of it: of what the text does not say, or says wrongly, as the board starts. */
  readonly view: BoardView;
  /** The board; null where the text names none. */
  readonly board: Id | null;
  /** Parts that were not understood, or name what the document does not have: they count as not there. */
  readonly ignored: readonly string[];
}

/** A text longer than this is no view. */
const MOST_CHARACTERS = 20_000;

/**
 * A view as the text of a URL's query: only what is other than the board starts with, `""` when nothing is. It is
 * `application/x-www-form-urlencoded`, so it may stand behind `?` or `#` as it is.
 * @param board whose view it is; default: the document's first
 */
export function viewToText(view: BoardView, document: WeirDocument, board?: Id | null): string {
  const shown = boardOf(document, board);
  const start = initialView(shown);
  const parts = new URLSearchParams();
  if (board) parts.append('board', board);
  if (!sameView({ ...start, period: view.period }, start)) parts.append('period', periodText(view.period));
  if (view.compare !== start.compare) parts.append('compare', view.compare);
  for (const [id, values] of Object.entries(view.filters)) {
    for (const value of values) parts.append(`where.${id}`, scalarText(value));
  }
  for (const [id, value] of Object.entries(view.parameters ?? {})) parts.append(`set.${id}`, scalarText(value));
  for (const [id, dimensions] of Object.entries(view.by ?? {})) {
    for (const dimension of dimensions) parts.append(`by.${id}`, dimension);
  }
  for (const [id, mark] of Object.entries(view.chosen ?? {})) parts.append(`chosen.${id}`, JSON.stringify(mark));
  if (view.drill) parts.append('drill', JSON.stringify(view.drill));
  return parts.toString();
}

/**
 * The view that `viewToText` wrote. Any text is taken, also one that a person changed or that was written for another document: nothing in
 * it can break a board.
 * @param board whose start it is where the text names none; default: the document's first
 */
export function viewFromText(text: string, document: WeirDocument, board?: Id | null): ReadView {
  const ignored: string[] = [];
  const isTooLong = text.length > MOST_CHARACTERS;
  if (isTooLong) ignored.push('text');
  const parts = new URLSearchParams(isTooLong ? '' : text.replace(/^[?#]/, ''));
  const named = parts.get('board');
  const isThere = named !== null && boardOf(document, named)?.id === named;
  if (named !== null && !isThere) ignored.push('board');
  const shown = boardOf(document, isThere ? named : board);
  let view: BoardView = { ...initialView(shown), filters: {}, parameters: {}, by: {}, chosen: {}, drill: null };
  for (const name of new Set(parts.keys())) {
    const changed = name === 'board' ? view : readPart(view, name, parts.getAll(name), document, shown);
    if (changed) view = changed;
    else ignored.push(name);
  }
  const held = settled(view);
  return { view: { ...held, chosen: held.chosen ?? {} }, board: isThere ? named : null, ignored };
}

/** null: it says nothing that there is. */
function readPart(
  view: BoardView,
  name: string,
  texts: readonly string[],
  document: WeirDocument,
  board: Board | undefined,
): BoardView | null {
  const [first = ''] = texts;
  if (name === 'period') {
    const period = readPeriod(first);
    return period && { ...view, period };
  }
  if (name === 'compare') {
    const compare = (['none', 'prior-period', 'prior-year'] as const).find((each) => each === first);
    return compare ? { ...view, compare } : null;
  }
  if (name === 'drill') {
    const drill = readJson(first);
    return isRecord(drill) && (typeof drill.metric === 'string' || typeof drill.funnel === 'string')
      ? { ...view, drill: drill as unknown as NonNullable<BoardView['drill']> }
      : null;
  }
  const [, kind = '', id = ''] = /^(where|set|by|chosen)\.([a-z][a-z0-9_-]{0,63})$/.exec(name) ?? [];
  const values = texts.map(readScalar);
  switch (kind) {
    case 'where':
      return hasId(document.dimensions, id) && values.every(isScalar)
        ? { ...view, filters: { ...view.filters, [id]: values } }
        : null;
    case 'set': {
      const parameter = document.parameters?.find((each) => each.id === id);
      const [value] = values;
      const fits = parameter && isScalar(value) && fitsParameter(parameter.type, value);
      return fits ? { ...view, parameters: { ...view.parameters, [id]: value } } : null;
    }
    case 'by':
      return hasId(board?.widgets, id) && texts.every((dimension) => hasId(document.dimensions, dimension))
        ? { ...view, by: { ...view.by, [id]: texts } }
        : null;
    case 'chosen': {
      const mark = readMark(readJson(first), document);
      return mark && board && hasId(shownWidgets(board, view), id)
        ? { ...view, chosen: { ...view.chosen, [id]: mark } }
        : null;
    }
    default:
      return null;
  }
}

function boardOf({ boards = [] }: WeirDocument, id: Id | null | undefined): Board | undefined {
  const open = boards.filter(({ archived }) => !archived);
  return open.find((board) => board.id === id) ?? open[0];
}

function hasId(list: readonly { readonly id: Id; readonly archived?: boolean }[] | undefined, id: Id): boolean {
  return list?.some((each) => each.id === id) ?? false;
}

function periodText(period: BoardView['period']): string {
  if (typeof period === 'string') return period;
  return 'last' in period ? `last.${period.last}.${period.grain}` : `${period.from ?? ''}..${period.to ?? ''}`;
}

const DATE = /^\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:\d\d))?$/;

function readPeriod(text: string): BoardView['period'] | null {
  const relative = relativePeriods.find((each) => each === text);
  if (relative) return relative;
  const [, last, grain] = /^last\.([1-9]\d{0,3})\.(day|week|month|year)$/.exec(text) ?? [];
  if (last) return { last: Number(last), grain: grain as LastPeriods['grain'] };
  const [from = '', to = '', ...more] = text.split('..');
  const sides = [from, to].filter(Boolean);
  if (!text.includes('..') || more.length > 0 || sides.length === 0 || !sides.every(isDate)) return null;
  if (from && to && from >= to) return null;
  return { ...(from && { from }), ...(to && { to }) };
}

function isDate(text: string): boolean {
  if (!DATE.test(text)) return false;
  const at = new Date(text);
  // The 30th of February is the 2nd of March to a Date.
  return !Number.isNaN(at.getTime()) && (text.includes('T') || at.toISOString().startsWith(text));
}

/** A text as it is; what is none behind "=", and so a text that begins with it. */
function scalarText(value: Scalar): string {
  return typeof value === 'string' ? (value.startsWith('=') ? `=${value}` : value) : `=${JSON.stringify(value)}`;
}

function readScalar(text: string): unknown {
  if (!text.startsWith('=')) return text;
  return text.startsWith('==') ? text.slice(1) : readJson(text.slice(1));
}

function readMark(mark: unknown, document: WeirDocument): ChosenMark | null {
  if (!isRecord(mark) || !isRecord(mark.over)) return null;
  const { group, period, over } = mark;
  const isGroup =
    isRecord(group) &&
    Object.entries(group).every(([id, value]) => hasId(document.dimensions, id) && isScalar(value)) &&
    Object.keys(group).length > 0;
  const isPeriod = isRecord(period) && typeof period.from === 'string' && typeof period.to === 'string';
  if ((!isGroup && !isPeriod) || (!isGroup && group !== undefined) || (!isPeriod && period !== undefined)) return null;
  const ofGroup = isGroup ? readGroupMark(group as NonNullable<ChosenMark['group']>, over) : {};
  const ofPeriod = isPeriod ? readPeriodMark(period as Range, over) : {};
  if (!ofGroup || !ofPeriod) return null;
  return { ...ofGroup, ...ofPeriod, over: { ...ofGroup.over, ...ofPeriod.over } };
}

type Over = Readonly<Record<string, unknown>>;

function readGroupMark(group: NonNullable<ChosenMark['group']>, over: Over): Partial<ChosenMark> | null {
  const filters = isRecord(over.filters) ? over.filters : {};
  const isFine = Object.entries(filters).every(
    ([id, values]) => id in group && Array.isArray(values) && values.every(isScalar),
  );
  return isFine ? { group, over: { filters: filters as BoardView['filters'] } } : null;
}

function readPeriodMark(period: Range, over: Over): Partial<ChosenMark> | null {
  const before =
    typeof over.period === 'string' ? over.period : isRecord(over.period) ? periodText(over.period as Range) : '';
  const was = readPeriod(before);
  return was && readPeriod(periodText(period)) ? { period, over: { period: was } } : null;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isScalar(value: unknown): value is Scalar {
  return value === null || ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fitsParameter(type: string, value: Scalar): boolean {
  if (type === 'number' || type === 'boolean') return typeof value === type;
  return typeof value === 'string';
}
