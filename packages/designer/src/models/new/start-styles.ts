import { css } from 'lit';

/** Cards with a sign or a drawing, a name and a sentence. */
export const startStyles = css`
  :host {
    display: contents;
  }
  .start,
  section {
    display: grid;
    gap: 8px;
    container-type: inline-size;
  }
  .start {
    gap: 20px;
  }
  h3 {
    font-weight: var(--_weir-weight-strong);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 250px), 1fr));
    gap: 10px;
  }
  .card {
    display: grid;
    align-content: start;
    gap: 2px 12px;
    min-inline-size: 0;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    text-align: start;
    cursor: pointer;
  }
  .card:hover {
    border-color: var(--_weir-border-control);
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-raised);
  }
  .card:disabled {
    color: var(--_weir-text-disabled);
    cursor: default;
  }
  .card.simple {
    grid-template: auto 1fr / auto minmax(0, 1fr);
    padding: 12px;
  }
  .sign {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 36px;
    block-size: 36px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .card.template {
    padding: 10px 10px 12px;
  }
  /* Above the name, and read out after it. */
  .drawing {
    position: relative;
    order: -1;
    display: grid;
    place-items: center;
    block-size: 116px;
    margin-block-end: 8px;
    padding: 8px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-sunken);
  }
  .drawing .badge {
    position: absolute;
    inset: auto 6px 6px auto;
  }
  .template > :is(.name, .about) {
    padding-inline: 2px;
  }
  .name {
    font-weight: var(--_weir-weight-strong);
  }
  .about {
    color: var(--_weir-text-muted);
    font-size: var(--_weir-size-xs);
  }
  .count {
    display: block;
    margin-block-start: 4px;
    color: var(--_weir-text-subtle);
  }
`;
