/** Rough width in px of digits and words as axes are set, so that labels are given room before they are drawn. */
export function estimateWidth(text: string, sizePx = 11): number {
  let widthEm = 0;
  for (const character of text) widthEm += isFullWidth(character) ? 1 : 0.58;
  return widthEm * sizePx;
}

/** Chinese, Japanese and Korean characters and their punctuation fill a square. */
function isFullWidth(character: string): boolean {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
    character,
  );
}
