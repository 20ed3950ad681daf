import { describeProblem } from '@weir/ui/describe';
import type { Metric, WeirDocument } from '@weir/schema';
import type { Context, MetricsQuestion } from '@weir/query';
import type { IconName, Localizer } from '@weir/ui';
import type { Tone } from '../../figure/change.js';
import type { Fault } from '../../figure/metric-tree/faults.js';
import type { TreeNode } from '../../figure/metric-tree/tree.js';
import type { Contribution, NodeFigures } from '../../figure/metric-tree/tree-figures.js';
import { changeText, metricTitle, reasonText, valueText, verdictText } from '../figures.js';
import { boardMessages } from '../index.js';
import { partCaption } from './caption.js';
import { treeMessages } from './index.js';

/** A line below a node's value. */
export interface NodeLine {
  readonly text: string;
  readonly tone: Tone;
  /** The same in a sentence, where the line is short. */
  readonly hint?: string;
  readonly icon?: IconName;
}

/** Everything that is written on a node. */
export interface NodeText {
  readonly name: string;
  /** How it stands in the formula above: shown as a sign, read out as a word. */
  readonly sign: { readonly shown: string; readonly read: string } | null;
  /** null: it is on its way. */
  readonly value: string | null;
  readonly isMissing: boolean;
  readonly change: {
    readonly text: string;
    readonly tone: Tone;
    readonly amount: number;
    readonly hint: string;
  } | null;
  readonly lines: readonly NodeLine[];
  /** What the line from a driver says; `drives` tells what it leads to, which the line shows. */
  readonly hypothesis: { readonly text: string; readonly hint: string; readonly drives: string } | null;
}

/** Texts of a row of the table; "" where there is none. */
export type NodeCells = Readonly<
  Record<'value' | 'why' | 'before' | 'change' | 'tone' | 'contribution' | 'r' | 'n', string>
>;

const SIGNS = { plus: '+', minus: '−', times: '×', over: '÷' } as const;

/** Everything that is written on a metric tree and in its table. */
export class TreeWords {
  constructor(
    readonly localizer: Localizer,
    private readonly document: WeirDocument,
    /** null: on their way. */
    private readonly figures: ReadonlyMap<string, NodeFigures> | null,
    private readonly faults: ReadonlyMap<string, Fault>,
    private readonly question: MetricsQuestion | null,
    private readonly context: Context | undefined,
  ) {}

  /** @param above what it is a part or a driver of */
  node(node: TreeNode, above: TreeNode | null): NodeText {
    const figures = this.figures?.get(node.key) ?? null;
    const name = this.name(node);
    const sign = this.#sign(node, above);
    const fault = this.#fault(node);
    const change = fault ? null : this.#change(node, figures);
    const hypothesis = node.link === 'driver' && above ? this.#hypothesis(figures, this.name(above)) : null;
    const isComing = this.figures === null && !fault;
    // The rest is known when the figures are.
    const lines = isComing
      ? []
      : [
          ...(fault ?? this.#reason(figures)),
          ...(figures?.contribution && above ? this.#contribution(figures.contribution, above) : []),
          ...this.#status(node, figures),
        ];
    const isMissing = !isComing && (fault !== null || (figures?.value ?? null) === null);
    const value = isComing ? null : this.#value(node, fault ? null : figures);
    return { name, sign, value, isMissing, change, lines, hypothesis };
  }

  name(node: TreeNode): string {
    const { localizer, document } = this;
    if (node.kind === 'part') return partCaption(localizer, document, node.metric.formula);
    if (node.kind === 'metric') return metricTitle(localizer, document, node.id);
    return localizer.text(document.parameters?.find(({ id }) => id === node.id)?.title) || node.id;
  }

  /** What the indent of a row of the table says. */
  below(node: TreeNode): string {
    return this.localizer.say(treeMessages, 'tree.below', { metric: this.name(node) });
  }

  /** "Sep 2024 – Aug 2025, vs last year" */
  get caption(): string {
    const { range, compare } = this.question ?? {};
    if (!range) return '';
    const from = range.from?.slice(0, 10);
    const to = range.to?.slice(0, 10);
    const written = this.localizer.dateRange({ ...(from ? { from } : {}), ...(to ? { to } : {}) });
    if (!compare) return written;
    const versus = this.localizer.say(boardMessages, `board.versus.${compare}`);
    return this.localizer.say(treeMessages, 'tree.compared', { range: written, versus });
  }

  /** What solid lines are; only with a comparison is there anything that adds up. */
  get exact(): string {
    return this.localizer.say(treeMessages, this.question?.compare ? 'tree.exact-adds-up' : 'tree.exact');
  }

  get believed(): string {
    return this.localizer.say(treeMessages, 'tree.believed');
  }

  /** Of the table. */
  get heads() {
    const say = (id: 'figure' | 'relation' | 'value' | 'change' | 'contributes'): string =>
      this.localizer.say(treeMessages, `tree.${id}`);
    return {
      figure: say('figure'),
      relation: say('relation'),
      value: say('value'),
      change: say('change'),
      contributes: say('contributes'),
    };
  }

  /** The cells of a row of the table. */
  cells(node: TreeNode, above: TreeNode | null): NodeCells {
    const figures = this.figures?.get(node.key) ?? null;
    const { change, lines, value, isMissing } = this.node(node, above);
    const { contribution = null, correlation = null } = figures ?? {};
    return {
      value: value ?? '',
      why: (isMissing && lines[0]?.text) || '',
      before: figures?.before == null ? '' : this.#write(node, figures.before, figures.unit),
      change: change?.text ?? '',
      tone: change?.tone ?? '',
      contribution: contribution && above ? this.#amount(contribution, contribution.amount, above) : '',
      r: correlation ? this.#coefficient(correlation.r) : '',
      n: correlation ? this.localizer.number(correlation.n) : '',
    };
  }

  /** How it stands to the figure above, in a word. */
  relation({ link, role }: TreeNode, above: TreeNode | null): string {
    if (link !== 'part' || role === null)
      return this.localizer.say(treeMessages, `tree.relation.${link === 'part' ? 'within' : link}`);
    const isRatio = above?.children.some((part) => part.role === 'over') ?? false;
    return this.localizer.say(treeMessages, `tree.relation.${role === 'times' && isRatio ? 'numerator' : role}`);
  }

  /** The compared period as the head of a column; null without a comparison. */
  get earlier(): string | null {
    const compare = this.question?.compare;
    return compare ? this.localizer.say(boardMessages, `board.earlier.${compare}`) : null;
  }

  #sign(node: TreeNode, above: TreeNode | null): NodeText['sign'] {
    const { role } = node;
    if (role === null || role === 'within' || role === 'elsewhere') return null;
    // A formula does not begin with a plus.
    const isFirst = above?.children[0] === node && (role === 'plus' || role === 'times');
    return isFirst ? null : { shown: SIGNS[role], read: this.localizer.say(treeMessages, `tree.sign.${role}`) };
  }

  /** Why it cannot be asked; null where it can. */
  #fault(node: TreeNode): readonly NodeLine[] | null {
    const line = (text: string): readonly NodeLine[] => [{ text, tone: 'negative', icon: 'alert' }];
    if (node.kind === 'parameter') return null;
    if (!node.metric) return line(this.localizer.say(treeMessages, 'tree.unknown'));
    const fault = this.faults.get(node.id);
    if (!fault) return null;
    if (fault.within !== null) return line(this.localizer.say(boardMessages, 'board.missing.missing-operand'));
    const mistake = fault.error.diagnostics.find(({ severity }) => severity === 'error');
    return line(describeProblem(this.localizer, mistake ?? fault.error));
  }

  #reason(figures: NodeFigures | null): readonly NodeLine[] {
    if (!figures?.reason) return [];
    return [{ text: reasonText(this.localizer, figures.reason, this.context), tone: 'neutral' }];
  }

  #contribution(contribution: Contribution, above: TreeNode): readonly NodeLine[] {
    const amount = this.#amount(contribution, contribution.amount, above);
    const of = this.#amount(contribution, contribution.of, above);
    const metric = this.name(above);
    return [
      {
        text: this.localizer.say(treeMessages, 'tree.contribution', { amount, of }),
        hint: this.localizer.say(treeMessages, 'tree.contribution-hint', { amount, of, metric }),
        tone: contribution.tone,
      },
    ];
  }

  #status(node: TreeNode, figures: NodeFigures | null): readonly NodeLine[] {
    const { localizer } = this;
    const say = (id: 'tree.archived' | 'tree.elsewhere' | 'tree.repeated' | 'tree.cut', icon?: IconName): NodeLine => ({
      text: localizer.say(treeMessages, id),
      tone: 'neutral',
      ...(icon ? { icon } : {}),
    });
    const lines: NodeLine[] = [];
    if (node.kind !== 'parameter' && figures?.progress && node.metric) {
      const text = verdictText(localizer, figures.progress, figures.unit, node.metric, this.#currency);
      lines.push({ text, tone: figures.progress.tone });
    }
    if (node.role === 'elsewhere') lines.push(say('tree.elsewhere'));
    if (node.kind === 'metric' && node.metric?.archived) lines.push(say('tree.archived', 'lock'));
    if (node.kind === 'metric' && node.isRepeated) lines.push(say('tree.repeated'));
    if (node.kind !== 'parameter' && node.isCut) lines.push(say('tree.cut'));
    return lines;
  }

  #change(node: TreeNode, figures: NodeFigures | null): NodeText['change'] {
    const change = figures?.change;
    if (!change || node.kind === 'parameter' || !node.metric) return null;
    const compare = this.question?.compare;
    return {
      text: changeText(this.localizer, change, figures.unit, node.metric),
      tone: change.tone,
      amount: change.amount,
      hint: compare ? this.localizer.say(boardMessages, `board.versus.${compare}`) : '',
    };
  }

  #hypothesis(figures: NodeFigures | null, metric: string): NonNullable<NodeText['hypothesis']> {
    const { localizer } = this;
    const correlation = figures?.correlation;
    const drives = localizer.say(treeMessages, 'tree.driver-of', { metric });
    if (!correlation) {
      return {
        drives,
        text: localizer.say(treeMessages, 'tree.hypothesis'),
        hint: localizer.say(treeMessages, 'tree.hypothesis-unknown', { metric }),
      };
    }
    const r = this.#coefficient(correlation.r);
    return {
      drives,
      text: localizer.say(treeMessages, 'tree.hypothesis-r', { r, n: localizer.number(correlation.n) }),
      hint: localizer.say(treeMessages, 'tree.hypothesis-hint', { metric }),
    };
  }

  #coefficient(r: number): string {
    return this.localizer.number(r, { digits: 2 });
  }

  #value(node: TreeNode, figures: NodeFigures | null): string {
    return figures ? this.#write(node, figures.value, figures.unit) : this.localizer.value(null, null);
  }

  #write(node: TreeNode, value: NodeFigures['value'], unit: string | null): string {
    return valueText(this.localizer, value, unit, metricOf(node), { currency: this.#currency });
  }

  /** A share of the change of the figure above, in its unit. */
  #amount({ kind }: Contribution, amount: number, above: TreeNode): string {
    const unit = this.figures?.get(above.key)?.unit ?? null;
    return changeText(this.localizer, { kind, amount, tone: 'neutral' }, unit, metricOf(above));
  }

  get #currency(): string | undefined {
    return this.document.settings?.currency;
  }
}

/** A parameter is written as a metric without a format. */
function metricOf(node: TreeNode): Metric {
  return (node.kind === 'parameter' ? undefined : node.metric) ?? { id: node.id, formula: null };
}
