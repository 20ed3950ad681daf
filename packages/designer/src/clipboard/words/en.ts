/** What is said of stages and the clipboard, in English. */
export const en = {
  'clipboard.done': `{ $deed ->
    [cut] { $count ->
        [one] 1 stage was cut.
       *[other] { $count } stages were cut.
      }
   *[other] { $count ->
        [one] 1 stage was copied.
       *[other] { $count } stages were copied.
      }
  }`,
  'clipboard.refused': `{ $deed ->
    [copy] The browser does not let a menu copy here. Press Ctrl C or ⌘ C instead.
    [cut] The browser does not let a menu cut here. Press Ctrl X or ⌘ X instead.
   *[paste] The browser does not let a menu paste here. Press Ctrl V or ⌘ V instead.
  }`,
  'clipboard.no-stages': 'There are no stages on the clipboard. Select some and copy them first.',
  'clipboard.broken': 'What is on the clipboard cannot be pasted. { $problem }',
  'clipboard.field': 'Clipboard',
} as const;
