import { isStageIcon } from '@weir/schema';
import type { Stage } from '@weir/schema';
import type { Point } from '../../editor/index.js';
import { sayProblem } from '../../problems/say-problem.js';
import { designerMessages } from '../../words/index.js';
import type { StageBox } from '../canvas-model.js';
import { countOf, factOf } from '../stage-figures.js';
import type { DrawContext } from './draw-context.js';
import { drawnOnce } from './drawn-once.js';
import { stageTitle } from './names.js';

export function drawStage(stage: Stage, index: number, context: DrawContext): StageBox {
  const { positions, problems, selectedStages, funnel, localizer, figuresBy } = context;
  const position = positions.get(stage.id) ?? { x: 0, y: 0 };
  const drawnBy = [
    localizer,
    problems.get(index),
    funnel.counting?.method,
    selectedStages.has(stage.id),
    position.x,
    position.y,
    ...figuresBy,
  ];
  return drawnOnce(stage, drawnBy, () => draw(stage, index, position, context));
}

function draw(stage: Stage, index: number, position: Point, context: DrawContext): StageBox {
  const { localizer, figures, selectedStages } = context;
  const problem = problemOf(index, context);
  const title = stageTitle(stage, localizer);
  const probability = stage.probability === undefined ? null : localizer.percent(stage.probability);
  const count = countOf(stage, context);
  const isLoading = figures.status === 'loading' && !stage.archived;
  const fact = factOf(stage, problem, context);
  const kind = localizer.say(designerMessages, 'designer.kind', { kind: stage.kind });
  const counted = count && [count.figure, count.word, count.change && `(${count.change})`].filter(Boolean).join(' ');
  const spoken = [title, kind, counted, fact?.text, problem?.text].filter(Boolean);
  return {
    id: stage.id,
    kind: stage.kind,
    position,
    color: stage.color ?? null,
    icon: stage.icon !== undefined && isStageIcon(stage.icon) ? stage.icon : null,
    title,
    probability,
    count,
    fact,
    isLoading,
    problem,
    isArchived: stage.archived === true,
    isSelected: selectedStages.has(stage.id),
    label: localizer.list([...new Set(spoken)].filter((part) => typeof part === 'string')),
  };
}

function problemOf(index: number, { document, problems, localizer }: DrawContext): StageBox['problem'] {
  const worst = problems.get(index);
  if (!worst) return null;
  return { severity: worst.severity === 'error' ? 'error' : 'warning', text: sayProblem(worst, document, localizer) };
}
