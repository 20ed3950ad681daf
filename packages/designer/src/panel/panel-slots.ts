import { html } from 'lit';

/** Hands the slots for a host's own panels on to the panel within. */
export const panelSlots = html`<slot name="stage-panel" slot="stage-panel"></slot
  ><slot name="transition-panel" slot="transition-panel"></slot><slot name="funnel-panel" slot="funnel-panel"></slot>`;
