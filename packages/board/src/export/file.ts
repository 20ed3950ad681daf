/** Gives a file to the browser to be stored, without leaving the page. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** "Won revenue by month 2025-09-18.csv", without what file systems refuse. @param date of its figures, ISO */
export function fileName(title: string, date: string, extension: string): string {
  const plain = title
    .replaceAll(/[\\/:*?"<>|\u0000-\u001F]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return `${plain.slice(0, 100) || 'weir'} ${date}.${extension}`;
}
