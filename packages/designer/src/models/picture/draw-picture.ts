import type { Funnel } from '@weir/schema';
import type { Localizer } from '@weir/ui';
import { css, html, svg } from 'lit';
import type { TemplateResult } from 'lit';
import { stageTitle } from '../../canvas/draw-funnel.js';
import { STAGE_HEIGHT, STAGE_WIDTH } from '../../editor/index.js';
import { modelMessages } from '../words/index.js';
import { pictureOf } from './picture.js';

/** The stages of a funnel as a picture that can be read out. Needs `pictureStyles`. */
export function drawPicture(funnel: Funnel, localizer: Localizer): TemplateResult {
  const { box, stages, lines } = pictureOf(funnel);
  const names = funnel.stages.filter(({ archived }) => !archived).map((stage) => stageTitle(stage, localizer));
  const label = localizer.say(modelMessages, 'model.picture-of', {
    funnel: localizer.text(funnel.title) || funnel.id,
    stages: localizer.list(names),
  });
  return html`<svg
    class="picture"
    viewBox=${box.join(' ')}
    preserveAspectRatio="xMidYMid meet"
    role="img"
    aria-label=${label}
  >
    ${lines.map(
      ({ from, to, kind }) => svg`<line class=${kind} x1=${from[0]} y1=${from[1]} x2=${to[0]} y2=${to[1]}></line>`,
    )}
    ${stages.map(
      ({
        x,
        y,
        kind,
      }) => svg`<rect class="ground" x=${x} y=${y} width=${STAGE_WIDTH} height=${STAGE_HEIGHT} rx="14"></rect>
        <rect class=${kind} x=${x} y=${y} width="30" height=${STAGE_HEIGHT} rx="14"></rect>`,
    )}
  </svg>`;
}

export const pictureStyles = css`
  .picture {
    display: block;
    inline-size: 100%;
    block-size: 100%;
  }
  .picture .ground {
    fill: var(--_weir-raised);
    stroke: var(--_weir-border-control);
    vector-effect: non-scaling-stroke;
    stroke-width: 1;
  }
  .picture rect.open {
    fill: var(--_weir-kind-open);
  }
  .picture rect.won {
    fill: var(--_weir-kind-won);
  }
  .picture rect.lost {
    fill: var(--_weir-kind-lost);
  }
  .picture :is(rect.parked, rect.disqualified) {
    fill: var(--_weir-kind-parked);
  }
  .picture line {
    stroke: var(--_weir-edge-advance);
    stroke-width: 1;
    vector-effect: non-scaling-stroke;
  }
  .picture line.lose {
    stroke: var(--_weir-edge-lose);
    stroke-dasharray: 3 2;
  }
  .picture line.recycle {
    stroke: var(--_weir-edge-recycle);
    stroke-dasharray: 1 2;
  }
`;
