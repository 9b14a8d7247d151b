/** Under these, a theme is shown greyed with the reason. The alpha bar is Krippendorff's lowest for tentative conclusions. */
export const bars = { alpha: 0.667, items: 5, f1: 0.7 } as const;
