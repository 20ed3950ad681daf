/** What printing and presenting boards say. */
export const en = {
  'present.menu': 'Print or present',
  'present.print': 'Print',
  'present.print-all': 'Print all boards',
  'present.full-screen': 'Full screen',
  'present.present': 'Present',
  'present.bar': 'Presentation',
  'present.place': '{ $title }, { $at } of { $count }',
  'present.previous': 'Previous board',
  'present.next': 'Next board',
  'present.pause': 'Pause',
  'present.go-on': 'Resume',
  'present.end': 'End the presentation',
} as const;
