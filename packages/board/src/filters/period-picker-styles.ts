import { css } from 'lit';

export const periodPickerStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, auto));
    gap: 0 var(--_weir-space-5);
    max-inline-size: 712px;
  }
  .presets {
    display: grid;
    grid-template-columns: repeat(2, minmax(124px, 1fr));
    align-content: start;
    gap: 0 4px;
    margin-inline-start: -8px;
  }
  .more {
    display: grid;
    align-content: start;
    gap: 12px;
    inline-size: 432px;
    max-inline-size: 100%;
  }
  .pages {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 8px;
    margin-block-end: 4px;
  }
  .pages .button:dir(rtl) > .weir-icon {
    transform: scaleX(-1);
  }
  .periods {
    display: grid;
    grid-template-columns: repeat(4, minmax(0, 1fr));
    gap: 2px;
  }
  .periods > .item {
    justify-content: center;
    padding-inline: 2px;
    text-align: center;
    font-variant-numeric: var(--_weir-numbers);
  }
  .periods > .ahead:not([aria-selected='true']) {
    color: var(--_weir-text-subtle);
  }
  form {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 8px;
    padding-block-start: 10px;
    border-block-start: 1px solid var(--_weir-border);
  }
  form > label {
    flex: 1;
    min-inline-size: 0;
  }
  form > .short {
    flex: 0 0 72px;
  }
  .act {
    block-size: var(--_weir-field);
  }
  .hint {
    flex-basis: 100%;
    margin: 0;
  }
  .hint:empty {
    display: none;
  }
  @container weir-board (max-width: 700px) {
    :host {
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    .more {
      inline-size: auto;
    }
  }
`;
