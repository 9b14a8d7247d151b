/** Four decimals: stable files, and more than any reader needs. */
export const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 10_000) / 10_000);
