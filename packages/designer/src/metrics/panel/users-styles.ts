import { css } from 'lit';

/** Of `usersList`: a line each, what it is at the end. */
export const usersStyles = css`
  .uses li {
    display: flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
  }
  .jump {
    min-inline-size: 0;
    min-block-size: 24px;
    color: inherit;
    text-align: start;
    cursor: pointer;
  }
  .uses .jump {
    flex: 1;
  }
  .jump:hover {
    color: var(--_weir-accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
`;
