/** The few icons of the canvas, on a square of 16. */
const SHAPES = {
  error: ['M8 4.5v4', 'M8 11.25v.01'],
  warning: ['M8 2.5 14 13H2L8 2.5Z', 'M8 6.5v3', 'M8 11.25v.01'],
  portal: [
    'M9 3.5h3.5V7M12.5 3.5l-5 5',
    'M7 4H4.5A1.5 1.5 0 0 0 3 5.5v6A1.5 1.5 0 0 0 4.5 13h6a1.5 1.5 0 0 0 1.5-1.5V9',
  ],
  lock: [
    'M5.5 7V5.25a2.5 2.5 0 0 1 5 0V7',
    'M4.5 7h7a1 1 0 0 1 1 1v4.5a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1V8a1 1 0 0 1 1-1Z',
  ],
  plus: ['M8 3.5v9', 'M3.5 8h9'],
} as const;

export function Mark({ name, size = 14 }: { name: keyof typeof SHAPES; size?: number }) {
  return (
    <svg className="mark" viewBox="0 0 16 16" width={size} height={size} aria-hidden="true">
      {SHAPES[name].map((d) => (
        <path key={d} d={d} />
      ))}
    </svg>
  );
}
