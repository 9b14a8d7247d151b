import { reportLine } from '../scripts/trust/report.ts';

/** Notes what a test has tried, once it has passed; nothing unless `npm run trust` asks for it. */
export const report = (kind: string, facts: Record<string, unknown>, ...versions: string[]): void => reportLine(kind, facts, versions);
