import { css } from 'lit';

/** Cards with a sign, a name and a sentence. */
export const startStyles = css`
  :host {
    display: contents;
  }
  .starts {
    display: grid;
    gap: 16px;
    container-type: inline-size;
  }
  .field {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    box-shadow: 0 0 0 3px var(--_weir-overlay);
  }
  .field:focus-within {
    box-shadow: none;
  }
  section {
    display: grid;
    gap: 6px;
  }
  h3 {
    font-weight: var(--_weir-weight-strong);
  }
  h3.subtle {
    font-weight: var(--_weir-weight);
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 236px), 1fr));
    gap: 8px;
  }
  .card {
    display: grid;
    grid-template: auto 1fr / auto minmax(0, 1fr);
    gap: 2px 12px;
    padding: 10px 12px;
    border: 1px solid var(--_weir-border);
    border-radius: var(--_weir-radius-md);
    background: var(--_weir-raised);
    text-align: start;
  }
  .card.text {
    grid-column: 1 / -1;
  }
  .card:hover,
  .card.next {
    border-color: var(--_weir-border-control);
    background: linear-gradient(var(--_weir-hover), var(--_weir-hover)), var(--_weir-raised);
  }
  .sign {
    grid-row: span 2;
    display: grid;
    place-items: center;
    inline-size: 32px;
    block-size: 32px;
    margin-block-start: 2px;
    border-radius: var(--_weir-radius-sm);
    background: var(--_weir-accent-soft);
    color: var(--_weir-accent);
  }
  .name {
    font-weight: var(--_weir-weight-strong);
  }
  .about {
    color: var(--_weir-text-subtle);
    font-size: var(--_weir-size-xs);
  }
`;
