/** Under the first, stages show their names and counts only, under the second only the colours of their kinds. */
export const MID_ZOOM = 0.6;
export const FAR_ZOOM = 0.35;
